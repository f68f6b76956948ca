// What this process asks of servers at a time. Counted per environment: a worker thread has a governor of its own.

/** Kinds of objects that Exchange counts per session. */
export const OBJECT_KINDS = ['folder', 'message', 'attachment', 'stream', 'hierarchyTable', 'contentsTable', 'attachmentTable', 'transfer'] as const;

/**
 * Kinds of objects that Exchange counts per session: its objtFolder, objtMessage, objtAttachment, objtStream, objtFolderView, objtMessageView,
 * objtAttachmentView and objtFXSrcStrm.
 */
export type ObjectKind = (typeof OBJECT_KINDS)[number];

/** What is asked of servers at a time. Whole numbers from 1 on; Infinity: no limit. */
export interface Limits {
  /**
   * Sessions (connections to a mailbox server, one for each open store) of one user on one server. Default 32: Exchange's "Maximum Allowed
   * Sessions Per User" (KB 842022; Exchange 2013: Managed Store Limits). Not with `system`: Windows' MAPI keeps its connections to itself.
   */
  readonly sessionsPerUser: number;
  /** Requests under way to one server, of all sessions together, which take turns; waiting for notifications does not count. Default 50, Exchange 2013's threads per mailbox database. Not with `system`. */
  readonly requestsPerServer: number;
  /**
   * Open objects of each kind in one session. Default: 250 messages, 250 streams, 500 of the others: Exchange's MaxObjsPerMapiSession
   * (KB 830829; Exchange 2013: Managed Store Limits).
   */
  readonly objectsPerSession: Readonly<Record<ObjectKind, number>>;
  /**
   * When nothing happens in a session for so many milliseconds and all its objects of a kind (or, of sessions, all those of a user) are held, then
   * whoever waits for one is told so: nobody seems to be left who could free one. Default 5,000; Infinity: they wait until their deadlines.
   */
  readonly stallMs: number;
}

/** Limits to change; those that are not named stay as they are. */
export interface LimitOptions extends Partial<Omit<Limits, 'objectsPerSession'>> {
  readonly objectsPerSession?: Partial<Record<ObjectKind, number>> | undefined;
}

const DEFAULTS: Limits = {
  sessionsPerUser: 32,
  requestsPerServer: 50,
  objectsPerSession: {
    folder: 500, message: 250, attachment: 500, stream: 250, hierarchyTable: 500, contentsTable: 500, attachmentTable: 500, transfer: 500,
  },
  stallMs: 5_000,
};

let current: Limits = DEFAULTS;

/** Those who have to look again when limits change; they are not kept alive by it. */
const listeners = new Set<WeakRef<object>>();
const reactions = new WeakMap<object, () => void>();

/** @internal Calls `react`, which may hold its owner, whenever limits change, as long as there is the owner. */
export function onLimitsChange(owner: object, react: () => void): void {
  const reference = new WeakRef(owner);
  listeners.add(reference);
  reactions.set(owner, react);
  gone.register(owner, reference);
}

const gone = new FinalizationRegistry<WeakRef<object>>((reference) => listeners.delete(reference));

function tell(): void {
  for (const reference of listeners) {
    const owner = reference.deref();
    if (owner !== undefined) reactions.get(owner)?.();
  }
}

/** @internal */
export function limits(): Limits {
  return current;
}

/** @internal For tests. */
export function resetLimits(): void {
  current = DEFAULTS;
  tell();
}

/** @internal Limits are of the process: the last that names one sets it for all. @throws RangeError, TypeError */
export function changeLimits(options: LimitOptions): void {
  const { objectsPerSession, ...others } = options;
  for (const [name, value] of Object.entries(others)) check(name, value, Object.hasOwn(DEFAULTS, name), name === 'stallMs');
  for (const [name, value] of Object.entries(objectsPerSession ?? {}))
    check(`objectsPerSession.${name}`, value, (OBJECT_KINDS as readonly string[]).includes(name), false);
  current = { ...current, ...named(others), objectsPerSession: { ...current.objectsPerSession, ...named(objectsPerSession ?? {}) } };
  tell();
}

function named<T extends object>(values: T): { [K in keyof T]: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as { [K in keyof T]: NonNullable<T[K]> };
}

function check(name: string, value: unknown, known: boolean, fraction: boolean): void {
  if (!known) throw new TypeError(`there is no limit ${name}`);
  if (value === undefined) return;
  if (typeof value !== 'number') throw new TypeError(`limits.${name} must be a number, not ${typeof value}`);
  if (value === Infinity) return;
  if (!(value >= 1) || (!fraction && !Number.isInteger(value))) throw new RangeError(`limits.${name} must be from 1 on, not ${value}`);
}
