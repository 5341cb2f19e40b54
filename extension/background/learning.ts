import { addToLog } from '../learning/log-store.ts';
import { happensNow, newId } from '../learning/new-event.ts';
import { activeDirectory } from './directory.ts';
import type { Handlers } from './router.ts';

export const learningHandlers: Pick<Handlers, 'learning.ask'> = {
  /** The card has no storage of its own: what it begins is kept here, and goes on in a page that has. */
  async 'learning.ask'({ person: wanted, kind, topic }) {
    const directory = await activeDirectory();
    const person = await directory?.person(wanted);
    if (person === undefined) return {};
    const concept = person.expertise.find((each) => each.topic === topic)?.concept;
    const relationship = newId();
    await addToLog([
      {
        ...happensNow(new Date()),
        kind: 'begun',
        relationship,
        way: 'drafted',
        relationshipKind: kind,
        role: kind === 'peer-learning' ? 'peer' : 'learner',
        companion: {
          id: person.id,
          name: person.name.display,
          ...(person.department !== undefined && { department: person.department }),
        },
        subject: { label: topic, ...(concept !== undefined && { concept }) },
      },
    ]);
    await browser.tabs.create({ url: `${browser.runtime.getURL('/learning.html')}#${relationship}` });
    return {};
  },
};
