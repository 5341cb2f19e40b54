import { send } from '../send.ts';
import type { CardActions } from './props.ts';

/** Begins an ask in the log, and opens where it is written. */
export const ask: CardActions['ask'] = async (person, topic, kind) => {
  await send('learning.ask', { person: person.id, topic, kind });
};
