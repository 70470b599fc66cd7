import { linesOf } from '../../../src/cli/lines-of-file.js';

async function linesIn(...pieces: string[]): Promise<string[]> {
  const buffers = pieces.map((piece) => Buffer.from(piece));
  async function* bytes(): AsyncGenerator<Buffer> {
    for (const buffer of buffers) yield Promise.resolve(buffer);
  }
  const lines: string[] = [];
  for await (const line of linesOf({ name: '-', beginning: buffers[0] ?? Buffer.alloc(0), bytes: bytes() }))
    lines.push(line);
  return lines;
}

describe('lines of a file', () => {
  test.each([
    ['\\n', '{"a":1}\n\n{"a":2}\n'],
    ['\\r\\n', '{"a":1}\r\n\r\n{"a":2}\r\n'],
    ['\\r alone', '{"a":1}\r\r{"a":2}\r'],
  ])('end with %s, wherever the pieces of the file end', async (_end, text) => {
    for (let at = 0; at <= text.length; at += 1) {
      expect(await linesIn(text.slice(0, at), text.slice(at))).toEqual(['{"a":1}', '', '{"a":2}']);
    }
  });

  test('end nowhere else', async () => {
    expect(await linesIn('one\u2028still one')).toEqual(['one\u2028still one']);
  });
});
