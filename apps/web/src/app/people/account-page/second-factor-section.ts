import { Component, inject, input, output, signal, viewChild } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule } from '@angular/forms';
import {
  confirmSecondFactorInput,
  done,
  newSecondFactor,
  type NewSecondFactorDto,
  recoveryCodes,
  type SessionDto,
} from '@ou-en-est-on/contracts';
import { SiteChanges } from '../../shared/changes/site-changes';
import { Refusal } from '../../shared/form/refusal';
import { Sending } from '../../shared/form/sending';
import { TextField } from '../../shared/form/text-field';
import { Told } from '../../shared/form/told';
import { ProofForm } from '../proof-form';
import { ProvenChange } from '../proven-change';
import { QrSquare } from './qr-square';
import { RecoveryCodes } from './recovery-codes';

/** The second factor: activated with a square to scan or a key to type, then its recovery codes, shown once. */
@Component({
  selector: 'app-second-factor-section',
  imports: [ProofForm, QrSquare, ReactiveFormsModule, RecoveryCodes, Refusal, TextField, Told],
  templateUrl: './second-factor-section.html',
  styleUrls: ['./section.css', '../../shared/form/form.css', './second-factor-section.css'],
})
export class SecondFactorSection {
  readonly factor = input.required<SessionDto['secondFactor']>();
  readonly changed = output();

  readonly #changes = inject(SiteChanges);
  protected readonly sending = new Sending();
  protected readonly change = new ProvenChange(this.sending);
  protected readonly told = viewChild.required(Told);
  protected readonly secret = signal<NewSecondFactorDto | null>(null);
  protected readonly codes = signal<readonly string[] | null>(null);
  protected readonly form = new FormGroup({ code: new FormControl('', { nonNullable: true }) });

  protected start(): void {
    this.change.ask(async () => {
      this.secret.set(await this.#changes.ask(newSecondFactor, 'POST', '/account/second-factor'));
      this.told().say('Deux étapes pour l’activer\u00a0:');
    });
  }

  protected confirm(): void {
    const input = this.sending.read(confirmSecondFactorInput, this.form.getRawValue());
    if (!input) return;
    void this.sending.run(async () => {
      this.form.reset();
      const { codes } = await this.#changes.ask(recoveryCodes, 'POST', '/account/second-factor/confirm', input);
      this.secret.set(null);
      this.told().clear();
      this.codes.set(codes);
      this.changed.emit();
    });
  }

  protected putAway(): void {
    this.codes.set(null);
    this.told().say('Les codes de secours ne sont plus affichés.');
  }

  protected renewCodes(): void {
    this.change.ask(async () => {
      this.codes.set((await this.#changes.ask(recoveryCodes, 'POST', '/account/recovery-codes')).codes);
    });
  }

  protected remove(): void {
    this.change.ask(async () => {
      await this.#changes.ask(done, 'DELETE', '/account/second-factor');
      this.codes.set(null);
      this.changed.emit();
      this.told().say('Le second facteur est retiré.');
    });
  }

  /** The key in groups of four, as it is read aloud and typed. */
  protected inGroups(secret: string): string {
    return secret.replace(/.{4}(?=.)/g, '$& ');
  }
}
