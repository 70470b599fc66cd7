/* Puts the text of a chosen file into the form's field, so that a log is sent the same way whether chosen or pasted; a workbook is no text, and goes as it is. */
(() => {
  const form = document.querySelector('[data-file-form]');
  const holder = form?.querySelector('[data-file-field]');
  if (!holder) return;
  const most = Number(form.dataset.mostBytes);
  const pasted = form.elements.fileName.value;
  holder.hidden = false;

  // What is missing is said here: the browser would ask to fill in the field for pasted lines, whatever file was chosen.
  form.noValidate = true;
  let nothing = 'nothing';

  holder.querySelector('input').addEventListener('change', async (event) => {
    const [file] = event.target.files;
    if (!file) return;
    const bytes = file.size > most ? new ArrayBuffer(0) : await file.arrayBuffer();
    const isBook = isArchive(new Uint8Array(bytes.slice(0, 4)));
    const text = isBook ? '' : decode(bytes);
    const fault = file.size > most ? 'too-large' : !isBook && isBlank(text) ? 'empty' : null;
    const content = isBook && !fault ? await encode(file) : '';
    show(fault);
    nothing = fault ?? 'nothing';
    form.elements.text.value = fault ? '' : text;
    form.elements.text.required = content === '';
    form.elements.content.value = content;
    form.elements.fileName.value = fault ? pasted : file.name;
    if (fault) event.target.value = '';
  });

  // The server would refuse it as well, but only after all of it was sent, and not on this page.
  form.addEventListener('submit', (event) => {
    const isNothing = isBlank(form.elements.text.value) && form.elements.content.value === '';
    const fault = isNothing ? nothing : encodedLength() > most ? 'too-large' : null;
    show(fault);
    if (fault) event.preventDefault();
  });

  /** A mark of the encoding is nothing to read. */
  function isBlank(text) {
    return text.trim() === '';
  }

  function encodedLength() {
    return new URLSearchParams(new FormData(form)).toString().length;
  }

  /** Says what is wrong with the file; what was wrong with the one before no longer matters. */
  function show(fault) {
    for (const line of form.querySelectorAll('[role=alert]')) line.hidden = line.dataset.fileFault !== fault;
  }

  /** Workbooks begin so. */
  function isArchive([first, second, third]) {
    return first === 0x50 && second === 0x4b && (third === 3 || third === 5);
  }

  /** Letters that a form sends as they are: no others have to be written as three. */
  function encode(file) {
    return new Promise((resolve) => {
      const reader = new FileReader();
      reader.onload = () =>
        resolve(
          String(reader.result)
            .replace(/^[^,]*,/, '')
            .replaceAll('+', '-')
            .replaceAll('/', '_')
            .replace(/=+$/, ''),
        );
      reader.readAsDataURL(file);
    });
  }

  /** Nul bytes alone may be a text in UTF-16 without its mark. */
  function isPictureOrWorkbook(bytes) {
    return bytes.includes(0) && bytes.some((byte) => (byte > 0 && byte < 9) || (byte > 13 && byte < 32));
  }

  /** Spreadsheets of Russian offices save UTF-8, Windows-1251 or, as "Unicode text", UTF-16 with its mark. */
  function decode(bytes) {
    const [first, second] = new Uint8Array(bytes.slice(0, 2));
    if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
    if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
    // The server tells by the beginning what it is.
    if (isPictureOrWorkbook(new Uint8Array(bytes)))
      return new TextDecoder('windows-1251').decode(bytes.slice(0, 1_000));
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      return new TextDecoder('windows-1251').decode(bytes);
    }
  }
})();
