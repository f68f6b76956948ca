import { expect, test } from 'vitest';
import { Roster } from '../../lib/roster.ts';

test('has those who came, in the order of coming', () => {
  const roster = new Roster<string>();
  expect(roster.first).toBeUndefined();
  expect(roster.all()).toEqual([]);
  roster.add('a');
  const b = roster.add('b');
  roster.add('c');
  expect(roster.all()).toEqual(['a', 'b', 'c']);
  b.leave();
  expect(roster.all()).toEqual(['a', 'c']);
  expect(roster.size).toBe(2);
});

test('the first may leave, and the last, and all of them', () => {
  const roster = new Roster<number>();
  const places = [1, 2, 3].map((value) => roster.add(value));
  places[0]!.leave();
  expect(roster.first).toBe(2);
  places[2]!.leave();
  expect(roster.all()).toEqual([2]);
  places[1]!.leave();
  expect(roster.first).toBeUndefined();
  expect(roster.size).toBe(0);
  roster.add(4);
  expect(roster.all()).toEqual([4]);
});

test('leaving twice counts once, also when others came in between', () => {
  const roster = new Roster<string>();
  const a = roster.add('a');
  a.leave();
  roster.add('b');
  a.leave();
  expect(roster.all()).toEqual(['b']);
  expect(roster.size).toBe(1);
});

test('the same value may be in twice', () => {
  const roster = new Roster<string>();
  const first = roster.add('a');
  roster.add('a');
  first.leave();
  expect(roster.all()).toEqual(['a']);
});

test('a place that was left keeps none of those that were beside it', () => {
  const roster = new Roster<object>();
  roster.add({});
  const left = roster.add({});
  roster.add({});
  left.leave();
  expect(left.next).toBe(left);
  expect(left.previous).toBe(left);
});
