import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';

export interface SavedFile {
  name: string;
  text: string;
}

/** What somebody does on the page of their learning. */
export interface MyLearning {
  section: (name: string) => Locator;
  press: (name: string) => Promise<void>;
  /** The file that a press of a button makes. */
  saved: (button: string) => Promise<SavedFile>;
  /** Gives the same answer to each question of a pulse, whose form is open. */
  answer: (score: string) => Promise<void>;
  addSession: (topic: string, note: string) => Promise<void>;
}

/** @param current the page at the time of each act */
export function myLearning(current: () => Page): MyLearning {
  const section = (name: string): Locator => current().getByRole('region', { name, exact: true });
  const press = (name: string): Promise<void> => current().getByRole('button', { name, exact: true }).click();
  return {
    section,
    press,
    saved: async (button) => {
      const [download] = await Promise.all([current().waitForEvent('download'), press(button)]);
      return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
    },
    answer: async (score) => {
      const questions = section('How it goes').getByRole('group');
      await questions.last().waitFor();
      for (const question of await questions.all()) await question.getByRole('radio', { name: score }).check();
    },
    addSession: async (topic, note) => {
      await press('Add a session');
      await current().getByRole('textbox', { name: 'What it was about' }).fill(topic);
      await current().getByRole('textbox', { name: 'Note' }).fill(note);
      await press('Keep it');
      await section('Sessions').getByText(topic, { exact: true }).waitFor();
    },
  };
}
