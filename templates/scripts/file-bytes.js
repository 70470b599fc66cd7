/* Puts a chosen file as it is into the form's hidden field: a workbook is no text, and what a text is written in the server tells better. */
(() => {
  const form = document.querySelector('[data-bytes-form]');
  const holder = form?.querySelector('[data-file-field]');
  if (!holder) return;
  const most = Number(form.dataset.mostBytes);
  const { content, text, fileName } = form.elements;
  const input = holder.querySelector('input');
  let reading = Promise.resolve();
  holder.hidden = false;

  input.addEventListener('change', () => {
    const [file] = input.files;
    const fault = !file ? null : file.size > most ? 'too-large' : file.size === 0 ? 'empty' : null;
    for (const line of form.querySelectorAll('.toned[role=alert]')) line.hidden = line.dataset.fileFault !== fault;
    content.value = '';
    fileName.value = '';
    if (text) text.disabled = Boolean(file) && !fault;
    if (fault) input.value = '';
    if (!file || fault) return;
    fileName.value = file.name;
    reading = encode(file).then((value) => {
      content.value = value;
    });
  });

  // Whoever is quicker than the reading of the file waits for it.
  form.addEventListener('submit', async (event) => {
    if (!fileName.value || content.value) return;
    event.preventDefault();
    await reading;
    form.submit();
  });

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
})();
