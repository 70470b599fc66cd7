import { attachment } from '../../../src/web/frame/attachment.js';

test.each([
  ['непринятые строки.csv', 'table.csv'],
  ['Менеджер.docx', 'document.docx'],
  ['Менеджер 3.docx', 'document-3.docx'],
  ['Менеджер B2B 3.docx', 'B2B_3.docx'],
  ['зарплаты.XLSX', 'table.XLSX'],
  ['interview.ics', 'interview.ics'],
  ['резюме', 'file'],
  ['.docx', 'document.docx'],
])('%s is saved as %s by a program that knows no other letters', (name, ascii) => {
  expect(attachment(name)).toBe(`attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(name)}`);
});
