import { Component, inject } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule } from '@angular/forms';
import { Router } from '@angular/router';
import { accountExport, done, eraseAccountInput } from '@ou-en-est-on/contracts';
import { Download } from '@ou-en-est-on/ui';
import { SessionStore } from '../../shared/session/session.store';
import { SiteChanges } from '../../shared/changes/site-changes';
import { withPassphrase } from '../with-passphrase';
import { Refusal } from '../../shared/form/refusal';
import { Sending } from '../../shared/form/sending';
import { TextField } from '../../shared/form/text-field';

/** What the site keeps of the person, to take away; and the end of the account. */
@Component({
  selector: 'app-leaving-section',
  imports: [ReactiveFormsModule, Refusal, TextField],
  templateUrl: './leaving-section.html',
  styleUrls: ['./section.css', '../../shared/form/form.css'],
})
export class LeavingSection {
  readonly #changes = inject(SiteChanges);
  readonly #download = inject(Download);
  readonly #store = inject(SessionStore);
  readonly #router = inject(Router);

  protected readonly sending = new Sending();
  protected readonly form = new FormGroup({ passphrase: new FormControl('', { nonNullable: true }) });

  protected takeAway(): void {
    void this.sending.run(async () => {
      const kept = await this.#changes.ask(accountExport, 'GET', '/account/export');
      const file = new Blob([JSON.stringify(kept, null, 2)], { type: 'application/json' });
      this.#download.save('mon-compte.json', file);
    });
  }

  protected erase(): void {
    const input = this.sending.read(eraseAccountInput, this.form.getRawValue());
    if (!input) return;
    void this.sending.run(async () => {
      await withPassphrase('passphrase', this.#changes.ask(done, 'POST', '/account/erase', input));
      this.#store.forget();
      await this.#router.navigateByUrl('/', { replaceUrl: true });
    });
  }
}
