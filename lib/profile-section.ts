import type { CallOptions, MapiObject } from './mapi-object.ts';
import { MapiProp } from './mapi-prop.ts';
import type { Handle } from './native/addon.ts';
import { addon } from './native/binding.ts';

/** pbGlobalProfileSectionGuid (EdkMdb.h), as the 16 bytes are stored. */
export const GLOBAL_PROFILE_SECTION: Uint8Array = Uint8Array.from(Buffer.from('13DBB0C8AA05101A9BB000AA002FC45A', 'hex'));

/**
 * A section of a profile (IProfSect): properties under a 16-byte name.
 *
 * @example
 * await using section = await services.openProfileSection(GLOBAL_PROFILE_SECTION, { write: true });
 * await section.setProps([[PR_PROFILE_CONNECT_FLAGS, 0x8002]]);
 * await section.saveChanges();
 */
export class ProfileSection extends MapiProp {
  /** @internal */
  constructor(handle: Handle, parent: MapiObject) {
    super(handle, parent);
  }

  /** Writes what was set to the profile. Without it, closing the section forgets it. Source: IMAPIProp::SaveChanges. @throws MapiError MAPI_E_NO_ACCESS */
  saveChanges(options?: CallOptions): Promise<void> {
    return this.call('IMAPIProp::SaveChanges', options, (handle, call) => addon.propSaveChanges(handle, 0, call));
  }
}
