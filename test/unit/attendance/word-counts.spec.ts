import { outcomeKey, wordCounts } from '../../../src/attendance/domain/log-words.js';

const CELLS = ['?', '', '? ', 'болеет', '?', 'Болеет.', ' '];

it('calls cells by the word that stands in them, also by one that says nothing', () => {
  expect(wordCounts(CELLS)).toEqual([
    { word: '?', rows: 3 },
    { word: '', rows: 2 },
    { word: 'болеет', rows: 2 },
  ]);
});

it('asks once about all that say nothing', () => {
  expect(wordCounts(CELLS, outcomeKey)).toEqual([
    { word: '?', rows: 5 },
    { word: 'болеет', rows: 2 },
  ]);
});
