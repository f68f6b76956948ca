import { describe, expect, it } from 'vitest';
import {
  and, anyAttachment, asc, compareProps, content, desc, eq, exists, hasBits, lacksBits, lt, not, or, PR_BODY, PR_ENTRYID, PR_MESSAGE_DELIVERY_TIME,
  PR_MESSAGE_FLAGS, PR_MESSAGE_SIZE, PR_NORMALIZED_SUBJECT, PR_SUBJECT, type PropTag, size,
} from '../../../lib/index.ts';
import { toNativeSort } from '../../../lib/props/sort.ts';

describe('restrictions', () => {
  it('nest', () => {
    expect(and(or(exists(PR_SUBJECT), not(exists(PR_BODY))), eq(PR_MESSAGE_SIZE, 7))).toEqual({
      type: 'and',
      children: [
        { type: 'or', children: [{ type: 'exist', tag: PR_SUBJECT }, { type: 'not', child: { type: 'exist', tag: PR_BODY } }] },
        { type: 'property', relop: 4, tag: PR_MESSAGE_SIZE, value: { tag: PR_MESSAGE_SIZE, value: 7 } },
      ],
    });
  });

  it('compare dates as FILETIME', () => {
    expect(lt(PR_MESSAGE_DELIVERY_TIME, new Date(0))).toEqual({
      type: 'property', relop: 0, tag: PR_MESSAGE_DELIVERY_TIME, value: { tag: PR_MESSAGE_DELIVERY_TIME, value: 116_444_736_000_000_000n },
    });
  });

  it('search substrings without regard to case unless told otherwise (FL_*)', () => {
    expect(content(PR_SUBJECT, 'x')).toMatchObject({ type: 'content', fuzzyLevel: 0x10001 });
    expect(content(PR_SUBJECT, 'x', { match: 'prefix', matchCase: true })).toMatchObject({ fuzzyLevel: 2 });
    expect(content(PR_SUBJECT, 'x', { match: 'full', ignoreNonSpace: true, loose: true })).toMatchObject({ fuzzyLevel: 0x70000 });
    expect(content(PR_ENTRYID, Uint8Array.of(1))).toMatchObject({ value: { value: Uint8Array.of(1) } });
  });

  it('test bits, sizes, other properties, attachments', () => {
    expect(hasBits(PR_MESSAGE_FLAGS, 0x8000_0000)).toEqual({ type: 'bitmask', relBMR: 1, tag: PR_MESSAGE_FLAGS, mask: 0x8000_0000 });
    expect(lacksBits(PR_MESSAGE_FLAGS, 1)).toMatchObject({ relBMR: 0 });
    expect(size(PR_BODY, 'gt', 1024)).toEqual({ type: 'size', relop: 2, tag: PR_BODY, size: 1024 });
    expect(compareProps(PR_SUBJECT, 'ne', PR_NORMALIZED_SUBJECT)).toEqual({ type: 'compareProps', relop: 5, tag1: PR_SUBJECT, tag2: PR_NORMALIZED_SUBJECT });
    expect(anyAttachment(exists(PR_SUBJECT))).toMatchObject({ type: 'subRestriction', subObject: 0x0E13000D });
  });

  it('refuse a value of another type', () => {
    expect(() => eq(PR_MESSAGE_SIZE, 'seven' as unknown as number)).toThrow(TypeError);
    expect(() => content(PR_SUBJECT, 7 as unknown as string)).toThrow(TypeError);
  });

  it('sort orders keep their order', () => {
    expect(toNativeSort([desc(PR_MESSAGE_DELIVERY_TIME), asc(PR_SUBJECT)], {}, (property) => property as PropTag)).toEqual({
      columns: [{ tag: PR_MESSAGE_DELIVERY_TIME, order: 1 }, { tag: PR_SUBJECT, order: 0 }], categories: 0, expanded: 0,
    });
  });
});
