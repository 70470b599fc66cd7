import { fullName, listName } from '../../../src/candidates/person-name.js';

describe('what somebody is called', () => {
  const anna = { firstName: 'Анна', lastName: 'Петрова', middleName: 'Сергеевна' };
  const nobody = { firstName: null, lastName: null, middleName: null };

  it('is their name', () => {
    expect(listName(anna, { board: 'superjob', externalId: '1' })).toBe('Петрова Анна');
    expect(fullName(anna)).toBe('Петрова Анна Сергеевна');
    expect(listName({ ...nobody, firstName: 'Анна' })).toBe('Анна');
  });

  it('is board and number of the résumé where that hides the name, so that a list of such people can be told apart', () => {
    expect(listName(nobody, { board: 'superjob', externalId: '31500037' })).toBe('SuperJob 31500037');
    expect(fullName(nobody, { board: 'headhunter', externalId: '0123456789abcdef0123456789abcdef012345' })).toBe(
      'HeadHunter 01234567…',
    );
    expect(listName(nobody)).toBe('—');
  });
});
