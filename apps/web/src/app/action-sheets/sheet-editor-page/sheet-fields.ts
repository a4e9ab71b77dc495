import { FormControl, FormGroup } from '@angular/forms';
import { type ActionSheetInput, actionSheetInput } from '@ou-en-est-on/contracts';
import type { SheetContent } from '@ou-en-est-on/domain';

const text = (): FormControl<string> => new FormControl('', { nonNullable: true });
const ids = (): FormControl<readonly string[]> => new FormControl<readonly string[]>([], { nonNullable: true });

/** The fields of a sheet; an empty text is one that says nothing. */
export class SheetForm extends FormGroup<{
  reference: FormControl<string>;
  title: FormControl<string>;
  synthesis: FormControl<string>;
  level: FormControl<string>;
  results: FormControl<string>;
  tools: FormControl<string>;
  partners: FormControl<string>;
  place: FormControl<string>;
  startsOn: FormControl<string>;
  endsOn: FormControl<string>;
  lead: FormControl<string>;
  serviceIds: FormControl<readonly string[]>;
  proposalIds: FormControl<readonly string[]>;
}> {
  constructor() {
    super({
      ...{ reference: text(), title: text(), synthesis: text(), level: text(), results: text(), tools: text() },
      ...{ partners: text(), place: text(), startsOn: text(), endsOn: text(), lead: text() },
      ...{ serviceIds: ids(), proposalIds: ids() },
    });
  }

  /** Shows what is kept: nothing is unsaved any more. */
  show(sheet: SheetContent): void {
    const { serviceIds, proposalIds } = sheet;
    const texts = ['level', ...FIRST_TEXTS, ...DATES, ...OTHER_TEXTS] as const;
    const words = texts.map((name) => [name, sheet[name] ?? ''] as const);
    this.reset({ ...Object.fromEntries(words), serviceIds, proposalIds });
  }

  /** What is asked to be kept. */
  content(): ActionSheetInput {
    return actionSheetInput.parse(this.getRawValue());
  }
}

/** How each field is called, and what its faults are said of. */
export const FIELD_LABELS = {
  title: 'Titre',
  synthesis: 'Synthèse',
  level: 'Niveau de réalisation',
  results: 'Résultats',
  tools: 'Outils et moyens',
  partners: 'Partenaires',
  place: 'Lieu',
  startsOn: 'Début',
  endsOn: 'Fin',
  lead: 'Pilote',
  reference: 'Votre référence',
  serviceIds: 'Services servis',
  proposalIds: 'Propositions servies',
} as const satisfies Record<keyof SheetContent, string>;

/** Those that are texts, in the order they are written in: before what the sheet serves, its dates, and the rest. */
export const FIRST_TEXTS = ['title', 'synthesis'] as const;
export const DATES = ['startsOn', 'endsOn'] as const;
export const OTHER_TEXTS = ['lead', 'place', 'results', 'tools', 'partners', 'reference'] as const;
export type SheetText = (typeof FIRST_TEXTS | typeof DATES | typeof OTHER_TEXTS)[number];

/** The fields that two people wrote otherwise. */
export function differing(mine: SheetContent, theirs: SheetContent): (keyof SheetContent)[] {
  const fields = Object.keys(FIELD_LABELS) as (keyof SheetContent)[];
  return fields.filter((field) => String(mine[field] ?? '') !== String(theirs[field] ?? ''));
}
