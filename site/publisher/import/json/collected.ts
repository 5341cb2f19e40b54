import type { Column } from '../columns.ts';
import type { SourceRecord, ToldTopic } from '../record.ts';
import { type JsonValue, plainText } from './value.ts';

/** One person's values, gathered from a JSON object. */
export class Collected {
  readonly #line: number;
  readonly #values: NonNullable<SourceRecord['values']> = {};
  readonly #labels: NonNullable<SourceRecord['labels']> = {};
  readonly #topics: ToldTopic[] = [];

  constructor(line: number) {
    this.#line = line;
  }

  /**
   * Adds what is a text, number or truth value and not blank, behind what the column has already.
   * @param label what the source calls it
   */
  add(column: Column, label: string, ...found: readonly (JsonValue | undefined)[]): void {
    const texts = found.map(plainText).filter((text) => text !== undefined);
    if (texts.length === 0) return;
    this.#values[column] = [...(this.#values[column] ?? []), ...texts];
    this.#labels[column] ??= label;
  }

  /** The person is not published, whatever else the record says. */
  hide(label: string): void {
    this.#values.listed = ['no'];
    this.#labels.listed = label;
  }

  addTopic(topic: ToldTopic, label: string): void {
    this.#topics.push(topic);
    this.#labels.expertise ??= label;
  }

  get record(): SourceRecord {
    const record: SourceRecord = { line: this.#line, values: this.#values, labels: this.#labels };
    return this.#topics.length === 0 ? record : { ...record, topics: this.#topics };
  }
}
