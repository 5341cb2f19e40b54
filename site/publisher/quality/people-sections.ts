import { number, percent, plural } from './figures.ts';
import type { Counted, QualityReport } from './report.ts';
import { type Section, table } from './section.ts';

const countedRow = ({ label, people, share }: Counted) => [label, people, { share }];

/** `Ada, Emmy, … and 12 more` */
function first(values: readonly string[], all: number): string {
  const others = all - values.length;
  return others === 0 ? values.join(', ') : `${values.join(', ')} and ${number(others)} more`;
}

function coverage({ coverage: fields, nothingToShow, people }: QualityReport): Section {
  const knowing = fields[0]?.share ?? 0;
  return {
    id: 'coverage',
    title: 'What the records tell',
    finding: `${percent(knowing)} of ${plural(people, 'person', 'people')} name something that they know. ${plural(nothingToShow, 'record has', 'records have')} no expertise, interest or offer at all.`,
    why: 'A card can only show what the directory holds. Expertise, interests and openness are what people look for; a title, a place and a time zone help them to ask.',
    advice:
      'Ask for the fields at the top first. Many people fill in three topics when somebody they know asks them to.',
    ...table('How many people have each field', ['Field', 'People#', 'Share#'], fields.map(countedRow)),
  };
}

function freshness({ freshness: { buckets, stale, undated } }: QualityReport): Section {
  return {
    id: 'freshness',
    title: 'How fresh the records are',
    finding: `${stale === 0 ? 'No record is' : plural(stale, 'record is', 'records are')} older than a year; ${number(undated)} ${undated === 1 ? 'says' : 'say'} nothing of ${undated === 1 ? 'its' : 'their'} age.`,
    why: 'People who are asked about a job they left stop answering. Kith shows the age of what it knows, so that nobody is misled by it.',
    advice: 'Map a date such as "last modified" to the column "updated", and ask people once a year to look at theirs.',
    ...table('How old the records are', ['Age', 'People#', 'Share#'], buckets.map(countedRow)),
  };
}

function duplicates({ duplicates: { shown, total } }: QualityReport): Section {
  return {
    id: 'duplicates',
    count: total,
    title: 'People who may be listed twice',
    finding:
      total === 0
        ? 'Nobody seems to be listed twice.'
        : `${plural(total, 'group of records', 'groups of records')} may ${total === 1 ? '' : 'each '}be one person.`,
    why: 'Two records of one person share out what they know: a search finds half of it, and a question goes to an old address.',
    advice:
      'Look at the records in the source. Where they are one person, delete or merge them there; where they are not, give each an e-mail address of its own.',
    ...table(
      'Records that may be one person',
      ['Name', 'Why', 'Records#', 'Ids'],
      shown.map(({ ids, name, people, sign }) => [name, sign, people, first(ids, people)]),
      total,
    ),
  };
}

function sameNames({ sameNames: { shown, total } }: QualityReport): Section {
  return {
    id: 'same-names',
    count: total,
    title: 'Different people of one name',
    finding:
      total === 0
        ? 'No two people share a name.'
        : `${plural(total, 'name belongs', 'names belong')} to more than one person.`,
    why: 'Where such a name stands on a page, nobody can know who is meant. The card asks "which one?" and shows title and department of each.',
    advice:
      'Nothing is wrong. Check that each of them has a title and a department, since the choice is made by these.',
    ...table(
      'Names that several people share',
      ['Name', 'People#', 'Departments'],
      shown.map(({ departments, name, people }) => [name, people, departments.join(', ') || 'none given']),
      total,
    ),
  };
}

function accounts({ accounts: { shown, total } }: QualityReport): Section {
  return {
    id: 'accounts',
    count: total,
    title: 'Records that may be no person',
    finding:
      total === 0
        ? 'No record looks like a mailbox, a room or a program.'
        : `${plural(total, 'record looks', 'records look')} like a mailbox, a room, a machine or a program.`,
    why: 'Exports carry such accounts along, and nobody wants to be offered coffee with a printer. A name is only a hint: families are called Room and Test too. Nobody is removed for it.',
    advice: 'If it is no person, give the record the value "no" in the column "listed", or leave it out of the export.',
    ...table(
      'Records that look like something else than a person',
      ['Name', 'Id', 'Suspected because', 'Look closer'],
      shown.map(({ id, name, perhapsPerson, sign }) => [name, id, sign, perhapsPerson ? 'may well be a person' : '']),
      total,
    ),
  };
}

function managers({ managers: { rings, unknown, without }, people }: QualityReport): Section {
  const ringText =
    rings.total === 0
      ? ''
      : ` ${plural(rings.total, 'ring of managers leads', 'rings of managers lead')} back to where they began.`;
  const unknownText =
    unknown === 0 ? '' : ` ${plural(unknown, 'person has', 'people have')} a manager who is not in the directory.`;
  return {
    id: 'managers',
    count: rings.total + unknown,
    title: 'Managers',
    finding: `${number(without)} of ${plural(people, 'person', 'people')} have no manager in the directory.${unknownText}${ringText}`,
    why: 'Sponsors and mentors should not be in the own line of reporting. Kith can only tell where managers are known.',
    ...(rings.total + unknown > 0
      ? {
          advice:
            'Somebody at the top has no manager; in a ring, one manager is wrong. The ids say in which records to look.',
        }
      : {}),
    ...table(
      'Rings: each is managed by the next',
      ['Ids', 'People#'],
      rings.shown.map((ring) => [first(ring.slice(0, 8), ring.length).replaceAll(', ', ' → '), ring.length - 1]),
      rings.total,
    ),
  };
}

/** What the report says of people and their records. */
export function peopleSections(report: QualityReport): Section[] {
  return [coverage, freshness, duplicates, sameNames, accounts, managers].map((section) => section(report));
}
