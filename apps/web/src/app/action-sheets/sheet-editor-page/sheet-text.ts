import { Component, computed, input } from '@angular/core';
import { TextField } from '../../shared/form/text-field';
import { FIELD_LABELS, type SheetForm, type SheetText } from './sheet-fields';

interface TextWords {
  /** What the words of a fault are said of. */
  readonly subject: string;
  readonly hint?: string;
  readonly rows?: number;
}

const WORDS: Readonly<Record<SheetText, TextWords>> = {
  title: {
    subject: 'Le titre',
    hint: 'Ce que la collectivité fait, en une ligne. Un titre suffit pour enregistrer un brouillon.',
  },
  synthesis: { subject: 'La synthèse', hint: 'En quelques phrases simples : pour qui, quoi, comment.', rows: 4 },
  startsOn: { subject: 'Le début', hint: '2024, 2024-03 ou 2024-03-12' },
  endsOn: { subject: 'La fin', hint: 'Prévue ou passée' },
  lead: {
    subject: 'Le pilote',
    hint: 'Une fonction ou un service : « Direction du numérique ». Ni adresse électronique, ni téléphone.',
  },
  place: { subject: 'Le lieu' },
  results: { subject: 'Ce texte', rows: 5 },
  tools: { subject: 'Ce texte', rows: 3 },
  partners: { subject: 'Ce texte', rows: 3 },
  reference: {
    subject: 'La référence',
    hint: 'Comme vous numérotez vos fiches ; un fichier repris la reconnaît ainsi. Elle n’est pas publiée.',
  },
};

/** One of the texts of a sheet, by its name. */
@Component({
  selector: 'app-sheet-text',
  imports: [TextField],
  template: `<app-text-field
    [label]="label()"
    [subject]="words().subject"
    [hint]="words().hint"
    [rows]="words().rows"
    [control]="form().controls[name()]"
    [fault]="faults()[name()]"
  />`,
})
export class SheetTextField {
  readonly name = input.required<SheetText>();
  readonly form = input.required<SheetForm>();
  readonly faults = input.required<Readonly<Record<string, string>>>();

  protected readonly label = computed(() => FIELD_LABELS[this.name()]);
  protected readonly words = computed(() => WORDS[this.name()]);
}
