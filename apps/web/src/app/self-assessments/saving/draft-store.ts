import { DOCUMENT, inject, Injectable } from '@angular/core';
import * as z from 'zod/mini';
import { type AnswerContent, answerContent } from './answer-content';
import type { Draft } from './save-queue';

export type Drafts = Readonly<Record<string, Draft<AnswerContent>>>;

const PREFIX = 'reponses-non-enregistrees';
const draftSchema = z.object({
  content: answerContent,
  base: z.int(),
  typedAt: z._default(z.nullable(z.number()), null),
});

/**
 * What was typed and is not kept yet, on this device, until it is: each answer by itself, so that two pages of the same
 * person do not write over one another. A browser may keep its storage shut: the page then holds it.
 */
@Injectable({ providedIn: 'root' })
export class DraftStore {
  readonly #view = inject(DOCUMENT).defaultView;
  /** What the storage did not take, by its key. */
  readonly #held = new Map<string, string>();

  read(owner: string): Drafts {
    const prefix = keyOf(owner, '');
    const stored = this.#inStorage((storage) => Object.entries<string>(storage)) ?? [];
    return Object.fromEntries(
      [...stored, ...this.#held].flatMap(([key, text]) => {
        const read = key.startsWith(prefix) ? parsed(text) : undefined;
        return read ? [[key.slice(prefix.length), read]] : [];
      }),
    );
  }

  /** Writes what changed from one moment to the next, and nothing else. */
  follow(owner: string, before: Drafts, after: Drafts): void {
    for (const [id, draft] of Object.entries(before)) if (!after[id]) this.#forget(keyOf(owner, id), textOf(draft));
    for (const [id, draft] of Object.entries(after)) {
      const was = before[id];
      if (!was || textOf(was) !== textOf(draft)) this.#write(keyOf(owner, id), textOf(draft));
    }
  }

  #write(key: string, text: string): void {
    const written = this.#inStorage((storage) => {
      storage.setItem(key, text);
      return true;
    });
    if (written) this.#held.delete(key);
    else this.#held.set(key, text);
  }

  /** Another page may have written there since: that is not ours to forget. */
  #forget(key: string, text: string): void {
    this.#held.delete(key);
    this.#inStorage((storage) => {
      if (storage.getItem(key) === text) storage.removeItem(key);
    });
  }

  #inStorage<T>(use: (storage: Storage) => T): T | undefined {
    try {
      return this.#view ? use(this.#view.localStorage) : undefined;
    } catch {
      return undefined;
    }
  }
}

function keyOf(owner: string, id: string): string {
  return `${PREFIX} ${owner} ${id}`;
}

function textOf({ content, base, typedAt }: Draft<AnswerContent>): string {
  return JSON.stringify({ content, base, typedAt });
}

/** What another version of the site wrote, or nobody of ours, is not read. */
function parsed(text: string): Draft<AnswerContent> | undefined {
  try {
    return draftSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
