// File names that every file system takes: NTFS, APFS, ext4, FAT; and no shell or archive program misunderstands.

/** In UTF-8: below the 255 of most file systems with room for a number and an ending, and for deep folders within a path's 4,096. */
const LONGEST_BYTES = 120;

// What Windows forbids, C0, DEL, C1; and what is not seen: soft hyphens, joiners, marks of direction, line separators.
// oxlint-disable-next-line no-control-regex
const FORBIDDEN = /[<>:"/\\|?*\u0000-\u001F\u007F-\u009F]/g;
const UNSEEN = /\p{Default_Ignorable_Code_Point}|\p{Cf}|[\u2028\u2029]/gu;

// Names of devices on Windows, with any ending. https://learn.microsoft.com/windows/win32/fileio/naming-a-file
const DEVICE = /^(?:CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|CLOCK\$|(?:COM|LPT)[0-9\u00B9\u00B2\u00B3])(?=\.|$|\s)/i;

/** A safe name for a file or folder, made of text by anybody; `empty` where nothing of it is left. */
export function safeName(text: string, empty: string): string {
  const cleaned = text.replaceAll(/\p{Surrogate}/gu, '_').normalize('NFC').replaceAll(UNSEEN, '').replaceAll(FORBIDDEN, '_').replaceAll(/\s+/g, ' ').trim();
  const cut = cutToBytes(cleaned, LONGEST_BYTES).replace(/[. ]+$/, '');
  if (cut === '') return empty;
  // Hidden files, home folders and options are something else.
  const visible = /^[.~-]/.test(cut) ? `_${cut}` : cut;
  return DEVICE.test(visible) ? `_${visible}` : visible;
}

/** Cuts between characters as people see them. */
function cutToBytes(text: string, limit: number): string {
  if (Buffer.byteLength(text) <= limit) return text;
  let bytes = 0;
  let end = 0;
  for (const { segment } of new Intl.Segmenter().segment(text.slice(0, limit))) {
    bytes += Buffer.byteLength(segment);
    if (bytes > limit) break;
    end += segment.length;
  }
  return text.slice(0, end);
}

/** The same for two names that some file system takes for one. */
function sameKey(name: string): string {
  return name.normalize('NFKC').toUpperCase().toLowerCase().normalize('NFC');
}

/** Names that are taken in a folder. */
export class TakenNames {
  readonly #taken = new Set<string>();

  add(name: string): void {
    this.#taken.add(sameKey(name));
  }

  has(name: string): boolean {
    return this.#taken.has(sameKey(name));
  }

  /** Takes a name, with a number where it is taken: "Hello (2).eml". */
  take(stem: string, ending: string): string {
    for (let number = 1; ; ++number) {
      const name = `${stem}${number === 1 ? '' : ` (${number})`}${ending}`;
      if (this.has(name)) continue;
      this.add(name);
      return name;
    }
  }
}
