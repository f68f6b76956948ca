import { describe, expectTypeOf, it } from 'vitest';
import {
  type CreatedProfile, createProfile, ensureProfile, type EphemeralProfile, exportProfile, importProfile, type MessageStore, openDefaultStore, openMapi,
  type ProfileDescription,
} from '../../lib/index.ts';

describe('profiles', () => {
  it('are plain or ephemeral, as their options say', () => {
    expectTypeOf(createProfile('backup', { mailbox: 'a' })).resolves.toEqualTypeOf<CreatedProfile>();
    expectTypeOf(createProfile({ ephemeral: true, mailbox: 'a' })).resolves.toEqualTypeOf<EphemeralProfile>();
    // @ts-expect-error -- a name or ephemeral
    void createProfile({ mailbox: 'a' });
    // @ts-expect-error -- an ephemeral profile cannot be the default
    void createProfile({ ephemeral: true, mailbox: 'a', makeDefault: true });
    // @ts-expect-error -- which mailbox?
    void createProfile('backup', {});
  });

  it('are created by mapi.profiles: empty, whole or ephemeral', async () => {
    const { profiles } = await openMapi();
    expectTypeOf(profiles.create('backup')).resolves.toEqualTypeOf<void>();
    expectTypeOf(profiles.create('backup', { app: true })).resolves.toEqualTypeOf<void>();
    expectTypeOf(profiles.create('backup', { mailbox: 'a' })).resolves.toEqualTypeOf<CreatedProfile>();
    expectTypeOf(profiles.create({ ephemeral: true, mailbox: 'a' })).resolves.toEqualTypeOf<EphemeralProfile>();
  });

  it('are dynamic where a mailbox is opened without one', () => {
    expectTypeOf(openDefaultStore('backup')).resolves.toEqualTypeOf<MessageStore>();
    expectTypeOf(openDefaultStore({ mailbox: 'a', server: 'b', ignoreNoPf: false })).resolves.toEqualTypeOf<MessageStore>();
    // @ts-expect-error -- which mailbox?
    void openDefaultStore({ server: 'b' });
  });

  it('are described the same way in and out', () => {
    expectTypeOf(exportProfile('backup')).resolves.toEqualTypeOf<ProfileDescription>();
    expectTypeOf(importProfile).parameter(0).toEqualTypeOf<ProfileDescription | string>();
    expectTypeOf(ensureProfile).parameter(0).toEqualTypeOf<ProfileDescription | string>();
    // @ts-expect-error -- no such flag
    expectTypeOf({ name: 'x', services: [{ connectFlags: { add: 'NOPE' } }] }).toExtend<ProfileDescription>();
  });
});
