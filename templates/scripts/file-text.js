/* Puts the text of a chosen file into the form's field, so that a log is sent the same way whether chosen or pasted. */
(() => {
  const form = document.querySelector('[data-file-form]');
  const holder = form?.querySelector('[data-file-field]');
  if (!holder) return;
  holder.hidden = false;
  holder.querySelector('input').addEventListener('change', async (event) => {
    const [file] = event.target.files;
    if (!file) return;
    const bytes = await file.arrayBuffer();
    form.elements.text.value = decode(bytes);
    form.elements.fileName.value = file.name;
  });

  /** Spreadsheets of Russian offices save UTF-8, Windows-1251 or, as "Unicode text", UTF-16 with its mark. */
  function decode(bytes) {
    const [first, second] = new Uint8Array(bytes.slice(0, 2));
    if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
    if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      return new TextDecoder('windows-1251').decode(bytes);
    }
  }
})();
