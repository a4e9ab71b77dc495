import { DOCUMENT, inject, Injectable } from '@angular/core';
import * as z from 'zod/mini';
import { type AnswerContent, answerContent } from './answer-content';
import type { Draft } from './save-queue';

export type Drafts = Readonly<Record<string, Draft<AnswerContent>>>;

const PREFIX = 'reponses-non-enregistrees ';
const drafts = z.record(z.string(), z.object({ content: answerContent, base: z.int() }));

/** What was typed and is not kept yet, on this device, until it is. A browser may keep its storage shut: the page then holds it. */
@Injectable({ providedIn: 'root' })
export class DraftStore {
  readonly #view = inject(DOCUMENT).defaultView;
  readonly #held = new Map<string, Drafts>();

  read(owner: string): Drafts {
    const text = this.#inStorage((storage) => storage.getItem(PREFIX + owner));
    return (text ? parsed(text) : undefined) ?? this.#held.get(owner) ?? {};
  }

  write(owner: string, kept: Drafts): void {
    const empty = Object.keys(kept).length === 0;
    if (empty) this.#held.delete(owner);
    else this.#held.set(owner, kept);
    this.#inStorage((storage) => {
      if (empty) storage.removeItem(PREFIX + owner);
      else storage.setItem(PREFIX + owner, JSON.stringify(kept));
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

/** What another version of the site wrote, or nobody of ours, is not read. */
function parsed(text: string): Drafts | undefined {
  try {
    return drafts.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
