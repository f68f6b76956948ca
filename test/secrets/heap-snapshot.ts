// Strings in a heap snapshot of V8, and who holds them.

import { readFileSync } from 'node:fs';

interface Snapshot {
  readonly snapshot: { readonly meta: { readonly node_fields: readonly string[]; readonly node_types: readonly [readonly string[]]; readonly edge_fields: readonly string[]; readonly edge_types: readonly [readonly string[]] } };
  readonly nodes: readonly number[];
  readonly edges: readonly number[];
  readonly strings: readonly string[];
}

export class HeapSnapshot {
  readonly #data: Snapshot;

  constructor(path: string) {
    this.#data = JSON.parse(readFileSync(path, 'utf8')) as Snapshot;
  }

  /**
   * What holds strings with one of these texts: 'Class.property Class.property', at most `depth` of them, from the outside. A way is not
   * followed beyond a holder that `known` knows.
   */
  holders(texts: readonly string[], depth: number, known: (way: string) => boolean = () => false): string[] {
    const { snapshot: { meta }, nodes, edges, strings } = this.#data;
    const wanted = new Set<number>();
    for (const [index, text] of strings.entries()) if (texts.some((secret) => text.includes(secret))) wanted.add(index);
    if (wanted.size === 0) return [];
    const size = meta.node_fields.length;
    const edgeSize = meta.edge_fields.length;
    const nameAt = meta.node_fields.indexOf('name');
    const edgesAt = meta.node_fields.indexOf('edge_count');
    const kinds = meta.edge_types[0];
    const found: number[] = [];
    for (let node = 0; node < nodes.length; node += size) if (wanted.has(nodes[node + nameAt]!)) found.push(node);
    const incoming = new Map<number, { readonly from: number; readonly edge: string; readonly weak: boolean }[]>();
    for (let node = 0, edge = 0; node < nodes.length; node += size) {
      for (let count = nodes[node + edgesAt]!; count > 0; --count, edge += edgeSize) {
        const kind = kinds[edges[edge]!]!;
        const name = edges[edge + 1]!;
        const to = edges[edge + 2]!;
        const list = incoming.get(to) ?? [];
        if (list.length < 50) list.push({ from: node, edge: kind === 'element' || kind === 'hidden' ? `[${name}]` : strings[name]!, weak: kind === 'weak' });
        incoming.set(to, list);
      }
    }
    const nameOf = (node: number): string => strings[nodes[node + nameAt]!]!.slice(0, 40).replaceAll(/\s+/g, ' ');
    const ways = new Set<string>();
    const follow = (node: number, way: string, left: number, passed: readonly number[]): void => {
      const list = (incoming.get(node) ?? []).filter(({ from, weak }) => !weak && !passed.includes(from));
      if (left === 0 || list.length === 0 || (way !== '' && known(way))) {
        ways.add(way);
        return;
      }
      for (const { from, edge } of list) {
        const holder = wanted.has(nodes[from + nameAt]!) ? '(text)' : nameOf(from);
        follow(from, `${holder}.${edge} ${way}`.trimEnd(), left - 1, [...passed, from]);
      }
    };
    for (const node of found) follow(node, '', depth, [node]);
    return [...ways];
  }
}
