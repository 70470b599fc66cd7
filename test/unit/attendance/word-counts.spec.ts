import { wordCounts } from '../../../src/attendance/domain/log-words.js';

const CELLS = ['?', '', '? ', 'болеет', '?', 'Болеет.', ' '];

it('calls cells by the word that stands in them, also by one that says nothing', () => {
  expect(wordCounts(CELLS)).toEqual([
    { word: '?', rows: 3 },
    { word: '', rows: 2 },
    { word: 'болеет', rows: 2 },
  ]);
});

it('leaves two words apart that say nothing: one table writes them of different people', () => {
  expect(wordCounts(['NA', '???', 'na', '', '???', '???', 'n/a'])).toEqual([
    { word: '???', rows: 3 },
    { word: 'NA', rows: 2 },
    { word: '', rows: 1 },
    { word: 'n/a', rows: 1 },
  ]);
});
