/* The ratings of a day by keyboard: arrows go from mark to mark and from person to person, a digit gives a mark, 0 takes it away. */
(() => {
  const marksOf = (cell) => [...cell.querySelectorAll('.rating-mark')];
  const cellsOf = (row) => [...row.querySelectorAll('.rating-cell')];

  /** One stop of the Tab key a cell: the mark that is given, else the first. */
  function settle() {
    for (const cell of document.querySelectorAll('.rating-cell')) {
      const marks = marksOf(cell);
      const stop =
        marks.find((mark) => mark === document.activeElement) ??
        marks.find((mark) => mark.getAttribute('aria-pressed') === 'true') ??
        marks[0];
      for (const mark of marks) mark.tabIndex = mark === stop ? 0 : -1;
    }
  }

  /** The mark in the same place of the next person who can be rated. */
  function across(mark, rows, step) {
    const row = mark.closest('.rating');
    const cell = mark.closest('.rating-cell');
    const [column, place] = [cellsOf(row).indexOf(cell), marksOf(cell).indexOf(mark)];
    const next = rows[rows.indexOf(row) + step];
    return next && marksOf(cellsOf(next)[column])[place];
  }

  document.addEventListener('keydown', (event) => {
    const mark = event.target.closest?.('.rating-mark');
    if (!mark || event.ctrlKey || event.metaKey || event.altKey) return;
    const marks = marksOf(mark.closest('.rating-cell'));
    const given = marks.find((one) => one.getAttribute('aria-pressed') === 'true');
    const row = mark.closest('.rating');
    const all = marksOf(row);
    const rows = [...document.querySelectorAll('.rating:not(.rating-expected)')];
    const meant = marks.find(({ dataset }) => dataset.mark === event.key);
    // Where another mark waits to be sent, the present one is given again.
    const waits = marks.find(({ classList }) => classList.contains('is-waiting')) ?? meant;
    if (meant) {
      meant.focus();
      if (meant !== given || meant !== waits) meant.click();
    } else if (['0', 'Backspace', 'Delete'].includes(event.key)) given?.click();
    else if (event.key === 'ArrowRight') all[all.indexOf(mark) + 1]?.focus();
    else if (event.key === 'ArrowLeft') all[all.indexOf(mark) - 1]?.focus();
    else if (event.key === 'ArrowDown') across(mark, rows, 1)?.focus();
    else if (event.key === 'ArrowUp') across(mark, rows, -1)?.focus();
    else return;
    event.preventDefault();
    settle();
  });

  /** Where the keyboard goes on once what was sent took its own button away: at the same line of the criteria, or at the way back in the row. */
  function placesAfter({ action, value, row }) {
    if (row) return [`#${row} [name='move']`, `#${row} .rating-end summary`];
    const [, line, order] = /^(.*?)(?:\/(?:move|remove|restore))?(\?.*)?$/.exec(action).map((part) => part ?? '');
    const form = `form[action='${action}']`;
    return [
      ...(value ? [`${form} button[value='${value}']:enabled`] : []),
      ...[`${form} [name='name']`, `${form} button:enabled`, `form[action='${line}/restore${order}'] button`],
      ...[`form[action='${line}${order}'] [name='name']`, `.criterion:last-child [name='name']`],
    ];
  }

  let sent = null;
  // What is typed is left alone while the rows around it are read again; once it is sent, its sheet closes.
  document.addEventListener('submit', ({ target, submitter }) => {
    const isHere = target.matches('.rating form, #criteria-list form');
    const row = target.closest('.rating')?.id;
    sent = isHere ? { action: target.getAttribute('action'), value: submitter?.value, row } : null;
    if (target.matches('[data-note]')) target.closest('details').removeAttribute('open');
  });

  // Names that are being typed outlast the list of criteria that comes back for another one.
  const typed = new Map();
  document.addEventListener('htmx:before:swap', () => {
    if (!sent) return;
    for (const field of document.querySelectorAll(`#criteria-list [name='name']`)) {
      const action = field.form.getAttribute('action');
      if (action !== sent.action && field.value !== field.defaultValue) typed.set(action, field.value);
    }
  });

  // Nor is a note lost that is being written when its person is marked as not here: it is back in its place when they are.
  const notes = new Map();
  document.addEventListener('input', ({ target }) => {
    const form = target.closest('[data-note]');
    if (form) notes.set(form.closest('details').id, { words: target.value, kept: form.dataset.note });
  });
  document.addEventListener('htmx:after:request', ({ target, detail }) => {
    if (target.matches?.('[data-note]') && detail.ctx.response?.status < 400)
      notes.delete(target.closest('details').id);
  });

  function putNotes() {
    for (const [id, note] of notes) {
      const place = document.getElementById(id);
      const field = place?.querySelector('textarea');
      if (!field && !note.isAway)
        document.dispatchEvent(new CustomEvent('otklik:speak', { detail: { text: note.kept } }));
      note.isAway = !field;
      if (!field || field.value === note.words) continue;
      field.value = note.words;
      place.open = true;
    }
  }

  document.addEventListener('htmx:after:swap', ({ detail }) => {
    settle();
    putNotes();
    // What reads itself again takes the keyboard from nobody.
    if (!sent || detail?.ctx?.request.method === 'GET') return;
    for (const [action, name] of typed) {
      const field = document.querySelector(`#criteria-list form[action='${action}'] [name='name']`);
      if (field) field.value = name;
    }
    typed.clear();
    const places = placesAfter(sent);
    sent = null;
    if (document.activeElement !== document.body) return;
    const place = places.map((one) => document.querySelector(one)).find(Boolean);
    place?.focus();
  });
  settle();
})();
