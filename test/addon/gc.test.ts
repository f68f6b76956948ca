import { describe, expect, it } from 'vitest';
import type { Handle } from '../../lib/native/addon.ts';
import { disown, own } from '../../lib/native/handles.ts';
import { Roster } from '../../lib/roster.ts';
import { addon, logon, makeProfile, nextCall, openRuntime } from './helpers.ts';

const collect = globalThis.gc!;

/** Collects garbage until `condition` holds. */
async function collected(condition: () => boolean): Promise<void> {
  for (let i = 0; i < 200 && !condition(); i++) {
    collect();
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  expect(condition()).toBe(true);
}

describe('objects that are collected unclosed', () => {
  it('give their handles back, of every kind, and their places', async () => {
    const { handle: runtime } = await openRuntime();
    await makeProfile(runtime, 'gc');
    const open = async (): Promise<Handle[]> => {
      const admin = await addon.profAdminOpen(runtime, nextCall());
      const services = await addon.profAdminAdminServices(admin, 'gc', nextCall());
      const session = await logon(runtime, 'gc', 0);
      return [
        admin, services, session,
        await addon.profAdminGetProfileTable(admin, 0, nextCall()),
        await addon.serviceAdminGetMsgServiceTable(services, nextCall()),
        await addon.sessionGetMsgStoresTable(session, nextCall()),
      ];
    };
    const handles = await open();
    const places = new Roster<Handle>();
    for (const handle of handles) own({}, { handle, place: places.add(handle), origin: undefined, permit: undefined });
    await collected(() => Object.keys(addon.handleCounts()).join() === 'runtime' && places.size === 0);
    expect(addon.profileSessionCount(runtime, 'gc')).toBe(0);
    await addon.close(runtime);
  });

  it('that were disowned do not', async () => {
    const { handle: runtime } = await openRuntime();
    const admin = await addon.profAdminOpen(runtime, nextCall());
    (() => {
      const owner = {};
      own(owner, { handle: admin, place: undefined, origin: undefined, permit: undefined });
      disown(owner);
    })();
    for (let i = 0; i < 10; i++) {
      collect();
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    expect(addon.handleCounts()).toMatchObject({ profAdmin: 1 });
    await addon.close(runtime);
  });

  it('are released after the calls that were asked of them', async () => {
    const { handle: runtime } = await openRuntime();
    const admin = await addon.profAdminOpen(runtime, nextCall());
    const create = addon.profAdminCreateProfile(admin, 'last wish', 0, nextCall());
    addon.release(admin);
    await create;
    const other = await addon.profAdminOpen(runtime, nextCall());
    const table = await addon.profAdminGetProfileTable(other, 0, nextCall());
    expect(await addon.tableGetRowCount(table, nextCall())).toBe(1);
    await addon.close(runtime);
  });

  it('a runtime ends its sessions when it is released', async () => {
    const { handle: runtime } = await openRuntime();
    await makeProfile(runtime, 'gc');
    await logon(runtime, 'gc', 0);
    await logon(runtime, 'gc', 0);
    addon.release(runtime);
    await collected(() => Object.keys(addon.handleCounts()).length === 0);
  });
});
