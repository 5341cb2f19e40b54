import { describe, expect, test } from 'vitest';
import { columns, synonyms } from './columns.ts';
import { namesPeople, readHeaders } from './headers.ts';

describe('columns are known by what people call them, in any order', () => {
  test('an HR export in English', () => {
    const { places, unknown } = readHeaders(
      ['Work email', 'Cost centre', 'LAST NAME', 'first_name', 'Employee ID', 'Ask me about'],
      {},
    );
    expect([...places]).toEqual([
      ['email', [0]],
      ['family', [2]],
      ['given', [3]],
      ['id', [4]],
      ['expertise', [5]],
    ]);
    expect(unknown).toEqual(['Cost centre']);
  });

  test('a report on workers of Workday', () => {
    const { places, unknown } = readHeaders(
      [
        'Employee ID',
        'Preferred Name',
        'Legal Name - First Name',
        'Legal Name - Last Name',
        'Email - Primary Work',
        'Business Title',
        'Supervisory Organization',
        'Location',
        "Worker's Manager",
        'Hire Date',
      ],
      {},
    );
    expect([...places.keys()]).toEqual([
      ...['id', 'preferred', 'given', 'family', 'email', 'title', 'department', 'location', 'manager'],
    ]);
    expect(unknown).toEqual(['Hire Date']);
  });

  test('an HR export in German', () => {
    const { places } = readHeaders(
      ['Personalnummer', 'Vorname', 'Nachname', 'E-Mail', 'Abteilung', 'Führungskraft', 'Kürzel'],
      {},
    );
    expect([...places.keys()]).toEqual(['id', 'given', 'family', 'email', 'department', 'manager', 'handles']);
  });

  test('the columns of a directory export of Microsoft Entra', () => {
    const { places } = readHeaders(
      ['userPrincipalName', 'displayName', 'surname', 'givenName', 'jobTitle', 'officeLocation'],
      {},
    );
    expect([...places.keys()]).toEqual(['email', 'name', 'family', 'given', 'title', 'location']);
  });

  test("the organisation's own mapping comes first, and may silence a column", () => {
    const { places, unknown } = readHeaders(['Name', 'Kostenstelle', 'Team', 'Salary'], {
      kostenstelle: 'department',
      Team: 'ignore',
      Salary: 'ignore',
    });
    expect([...places]).toEqual([
      ['name', [0]],
      ['department', [1]],
    ]);
    expect(unknown).toEqual([]);
  });

  test('no header means two columns', () => {
    for (const column of columns) {
      for (const name of [column, ...synonyms[column]]) {
        const [found] = readHeaders([name], {}).places.keys();
        expect(found, name).toBe(column);
      }
    }
  });

  test('without any name column nobody can be read', () => {
    expect(namesPeople(readHeaders(['id', 'email'], {}))).toBe(false);
    expect(namesPeople(readHeaders(['Vorname', 'Nachname'], {}))).toBe(true);
  });
});
