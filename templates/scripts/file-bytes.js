/* Puts a chosen file as it is into the form's hidden field: a workbook is no text, and what a text is written in the server tells better. */
(() => {
  const form = document.querySelector('[data-bytes-form]');
  const holder = form?.querySelector('[data-file-field]');
  if (!holder) return;
  const most = Number(form.dataset.mostBytes);
  const { content, text, fileName } = form.elements;
  const input = holder.querySelector('input');
  holder.hidden = false;

  input.addEventListener('change', () => {
    const [file] = input.files;
    const fault = !file ? null : file.size > most ? 'too-large' : file.size === 0 ? 'empty' : null;
    tell(fault);
    if (fault) input.value = '';
    if (text) text.disabled = input.value !== '';
  });

  // Whoever comes back by the browser finds the file still chosen, and nothing tells of it: what counts is what is chosen at the moment of sending.
  form.addEventListener('submit', async (event) => {
    const [file] = input.files;
    content.value = '';
    fileName.value = '';
    if (!file || event.defaultPrevented) return;
    event.preventDefault();
    try {
      content.value = await encode(file);
    } catch {
      // Moved or deleted since it was chosen.
      input.value = '';
      if (text) text.disabled = false;
      return tell('empty');
    }
    fileName.value = file.name;
    if (text) text.disabled = true;
    form.submit();
  });

  /** Says what is wrong with the file; what was wrong with the one before no longer matters. */
  function tell(fault) {
    for (const line of form.querySelectorAll('.toned[role=alert]')) line.hidden = line.dataset.fileFault !== fault;
  }

  /** Letters that a form sends as they are: no others have to be written as three. */
  function encode(file) {
    return new Promise((resolve, reject) => {
      const reader = new FileReader();
      reader.onerror = () => reject(reader.error);
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
})();
