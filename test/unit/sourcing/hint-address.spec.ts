import { newId } from '../../../src/kernel/ids.js';
import { readHintSecret, writeHintSecret } from '../../../src/sourcing/hint-address.js';
import { boardCanReach } from '../../../src/sourcing/public-address.js';

const target = { organisationId: newId(), connectionId: newId() };

test('the address names its connection, for whoever has the secret', () => {
  const written = writeHintSecret('secret', target);
  expect(written).toMatch(/^[\w-]{64}$/);
  expect(readHintSecret('secret', written)).toEqual(target);
  expect(readHintSecret('another', written)).toBeNull();
});

test.each(['', 'x', '…', 'A'.repeat(64), 'A'.repeat(10_000)])('nothing else does: %.20s', (given) => {
  expect(readHintSecret('secret', given)).toBeNull();
});

test('one connection has one address', () => {
  const written = writeHintSecret('secret', target);
  for (const other of [`${written}=`, `${written} `, written.replace(/^./, (c) => (c === 'A' ? 'B' : 'A'))]) {
    expect(readHintSecret('secret', other)).toBeNull();
  }
});

test.each([
  ['https://otklik.example.com', true],
  ['https://8.8.8.8:8443', true],
  ['https://[2001:db8::1]', true],
  ['http://otklik.example.com', false],
  ['https://localhost:3000', false],
  ['https://otklik', false],
  ['https://otklik.local', false],
  ['https://127.0.0.1', false],
  ['https://192.168.1.5', false],
  ['https://172.20.0.2', false],
  ['https://172.200.0.2', true],
  ['https://10.1.2.3', false],
  ['https://[::1]', false],
  ['https://[fd00::1]', false],
])('a real board reaches %s: %s', (publicUrl, expected) => {
  expect(boardCanReach({ publicUrl, boardsSimulated: false })).toBe(expected);
  expect(boardCanReach({ publicUrl, boardsSimulated: true })).toBe(true);
});
