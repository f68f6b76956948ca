import { describe, expect, it } from 'vitest';
import { TAG_NAMES, tagByName, tagName, tagNames } from '../../../lib/generated/tag-names.ts';
import * as tags from '../../../lib/generated/tags.ts';
import { changePropType, propIdOf, propTag, propTypeOf } from '../../../lib/props/prop-tag.ts';

describe('property tags', () => {
  it('are numbers: identifier and type', () => {
    expect(tags.PR_SUBJECT).toBe(0x0037001F);
    expect(tags.PR_ENTRYID).toBe(0x0FFF0102);
    expect(tags.PR_PROFILE_CONNECT_FLAGS).toBe(0x66040003);
    expect(tags.PR_PROFILE_HOME_SERVER).toBe(0x6602001E);
    expect(tags.PR_EMS_AB_CONTAINERID).toBe(0xFFFD0003);
  });

  it('have the same number under their names', () => {
    const constants = Object.entries(tags);
    expect(TAG_NAMES).toHaveLength(constants.length);
    expect(constants.length).toBeGreaterThan(700);
    for (const [name, tag] of constants) {
      expect(tagByName(name)).toBe(tag);
      expect(tagNames(tag)).toContain(name);
    }
  });

  it('are found by number, in 8-bit form and as instances of a multi-valued column too', () => {
    expect(tagName(0x0037001F)).toBe('PR_SUBJECT');
    expect(tagName(0x0037001E)).toBe('PR_SUBJECT');
    expect(tagName(tags.PR_CONTACT_EMAIL_ADDRESSES | 0x2000)).toBe('PR_CONTACT_EMAIL_ADDRESSES');
    expect(tagNames(0x66390003)).toEqual(['PR_RIGHTS', 'PR_PROFILE_ABP_ALLOW_RECONNECT']);
    expect(tagNames(0x68490003)).toEqual(['PR_WLINK_TYPE']);
    expect(tagNames(0x6849001F)).toEqual(['PR_FREEBUSY_EMA']);
    expect(tagNames(0x66230003)).toEqual(['PR_PROFILE_RPC_PROXY_SERVER_FLAGS', 'PR_ROH_FLAGS']);
    expect(tagName(0x674000FB)).toBe('PR_SENTMAIL_SVREID');
    expect(tagName(0x12340003)).toBeUndefined();
    expect(tagByName('PR_NO_SUCH_TAG')).toBeUndefined();
  });

  it('can be taken apart and made', () => {
    expect(propIdOf(tags.PR_EMS_AB_CONTAINERID)).toBe(0xFFFD);
    expect(propTypeOf(tags.PR_SUBJECT)).toBe('PT_UNICODE');
    expect(propTypeOf(0x3A56301F)).toBe('PT_MV_UNICODE');
    expect(propTypeOf(0x00370013)).toBe('0x0013');
    expect(changePropType(tags.PR_SUBJECT, 'PT_STRING8')).toBe(0x0037001E);
    expect(propTag('PT_MV_BINARY', 0xFFFF)).toBe(0xFFFF1102);
    for (const id of [-1, 0x10000, 1.5, Number.NaN]) expect(() => propTag('PT_LONG', id)).toThrow(RangeError);
  });
});
