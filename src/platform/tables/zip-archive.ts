import { StringDecoder } from 'node:string_decoder';
import { fromBufferPromise } from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';
import { nextTurn } from '../turns/index.js';
import { TableFault } from './tables.errors.js';

/** Files of an archive that are looked at: a workbook has some dozens. */
const MOST_ENTRIES = 2_000;

/**
 * Bytes that all files of one archive may unfold to together. Fifty thousand rows of people stay below; whatever the archive says of
 * itself, what really comes out is counted.
 */
const MOST_UNFOLDED_BYTES = 64 * 1024 * 1024;

/** An archive in memory whose files are read one after the other, within one bound for all of them. */
export class ZipArchive {
  private left = MOST_UNFOLDED_BYTES;

  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  /** @throws TableFault for what is no archive, or one with too many files */
  static async open(bytes: Uint8Array): Promise<ZipArchive> {
    try {
      const zip = await fromBufferPromise(Buffer.from(bytes), { lazyEntries: true, validateEntrySizes: true });
      const entries = new Map<string, Entry>();
      for await (const entry of zip.eachEntry()) {
        if (entries.size >= MOST_ENTRIES) throw new TableFault('unreadable', 'it has too many parts');
        entries.set(entry.fileName, entry);
      }
      return new ZipArchive(zip, entries);
    } catch (error) {
      throw faultOf(error);
    }
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /**
   * The text of a file in pieces, others having their turn in between.
   *
   * @throws TableFault when it is not there, damaged, protected, or unfolds to too much
   */
  async *text(name: string): AsyncGenerator<string> {
    const entry = this.entries.get(name);
    if (entry === undefined) throw new TableFault('unreadable', `the part ${name} is missing`);
    const decoder = new StringDecoder('utf8');
    try {
      for await (const chunk of await this.zip.openReadStreamPromise(entry)) {
        const bytes = chunk as Buffer;
        this.left -= bytes.length;
        if (this.left < 0) throw new TableFault('too-large', String(MOST_UNFOLDED_BYTES / 1024 / 1024));
        yield decoder.write(bytes);
        await nextTurn();
      }
      yield decoder.end();
    } catch (error) {
      throw faultOf(error);
    }
  }
}

/** What the reader of archives says of its own records helps nobody. */
function faultOf(error: unknown): unknown {
  if (error instanceof TableFault || !(error instanceof Error)) return error;
  return new TableFault('unreadable', 'the file is damaged, cut short or protected');
}
