/** What a file of the kind is called where its own name has no Latin letter. */
const KINDS: Readonly<Record<string, string>> = {
  csv: 'table',
  xlsx: 'table',
  docx: 'document',
  pdf: 'document',
  ics: 'interview',
  json: 'data',
};

/** RFC 6266: the name in ASCII, for programs that know no other letters, and in full. */
export function attachment(fileName: string): string {
  return `attachment; filename="${inAscii(fileName)}"; filename*=UTF-8''${encodeURIComponent(fileName)}`;
}

function inAscii(fileName: string): string {
  const [, name = '', extension = ''] = /^(.*?)(?:\.([a-z0-9]{1,5}))?$/isu.exec(fileName) ?? [];
  const letters = name.replaceAll(/[^\w.-]+/g, '_').replaceAll(/^[_.-]+|[_.-]+$/g, '');
  const kind = KINDS[extension.toLowerCase()] ?? 'file';
  const known = /[a-z]/i.test(letters) ? letters : [kind, letters].filter(Boolean).join('-');
  return extension === '' ? known : `${known}.${extension}`;
}
