import { profileChanged } from './diagnostics/profile-change.ts';
import type { CallOptions, MapiObject } from './mapi-object.ts';
import { MapiProp } from './mapi-prop.ts';
import type { Handle } from './native/addon.ts';
import { addon } from './native/binding.ts';
import type { Property } from './props/named-prop.ts';

/** pbGlobalProfileSectionGuid (EdkMdb.h), as the 16 bytes are stored. */
export const GLOBAL_PROFILE_SECTION: Uint8Array = Uint8Array.from(Buffer.from('13DBB0C8AA05101A9BB000AA002FC45A', 'hex'));

/** @internal Which section it is. */
export interface SectionOf {
  readonly profile: string;
  readonly uid: Uint8Array;
}

/**
 * A section of a profile (IProfSect): properties under a 16-byte name.
 *
 * @example
 * await using section = await services.openProfileSection(GLOBAL_PROFILE_SECTION, { write: true });
 * await section.setProps([[PR_PROFILE_CONNECT_FLAGS, 0x8002]]);
 * await section.saveChanges();
 */
export class ProfileSection extends MapiProp {
  readonly #of: SectionOf | undefined;
  /** Tags of properties that `saveChanges` will write or delete. */
  readonly #changed = new Set<number>();

  /** @internal */
  constructor(handle: Handle, parent: MapiObject, of?: SectionOf) {
    super(handle, parent);
    this.#of = of;
  }

  override async setProps(values: Iterable<readonly [Property | number, unknown]>, options?: CallOptions): Promise<void> {
    const list = [...values];
    await super.setProps(list, options);
    this.#remember(list.map(([property]) => property));
  }

  override async deleteProps(properties: readonly Property[], options?: CallOptions): Promise<void> {
    await super.deleteProps(properties, options);
    this.#remember(properties);
  }

  #remember(properties: readonly (Property | number)[]): void {
    for (const property of properties) if (typeof property === 'number') this.#changed.add(property);
  }

  /** Writes what was set to the profile. Without it, closing the section forgets it. Source: IMAPIProp::SaveChanges. @throws MapiError MAPI_E_NO_ACCESS */
  async saveChanges(options?: CallOptions): Promise<void> {
    await this.call('IMAPIProp::SaveChanges', options, (handle, call) => addon.propSaveChanges(handle, 0, call));
    const tags = [...this.#changed];
    this.#changed.clear();
    if (this.#of !== undefined && tags.length > 0) profileChanged('sectionSaved', this.#of.profile, { section: this.#of.uid, tags });
  }
}
