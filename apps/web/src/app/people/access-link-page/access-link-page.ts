import { Component, computed, inject, resource } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { FormControl, FormGroup, ReactiveFormsModule } from '@angular/forms';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import {
  accessLink,
  type AccessLinkDto,
  done,
  linkToken,
  replaceSecondFactorInput,
  session,
  useLinkInput,
} from '@ou-en-est-on/contracts';
import { PASSPHRASE_MIN } from '@ou-en-est-on/domain';
import { ErrorMessage, Loading } from '@ou-en-est-on/ui';
import { pageTitle } from '../../shared/page-title';
import { SessionStore } from '../../shared/session/session.store';
import { SiteChanges, ChangeRefused } from '../../shared/changes/site-changes';
import { Refusal } from '../../shared/form/refusal';
import { Sending } from '../../shared/form/sending';
import { TextField } from '../../shared/form/text-field';
import { withPassphrase } from '../with-passphrase';

const TITLES = {
  invitation: 'Ouvrir mon compte',
  reset: 'Choisir une autre phrase de passe',
  'second-factor': 'Remplacer mon second facteur',
} as const satisfies Record<AccessLinkDto['purpose'], string>;

/** Where a link leads: one chooses a passphrase, or proves it to replace a lost second factor; then one is signed in. */
@Component({
  selector: 'app-access-link-page',
  imports: [ErrorMessage, Loading, ReactiveFormsModule, Refusal, RouterLink, TextField],
  templateUrl: './access-link-page.html',
  styleUrl: '../../shared/form/form.css',
})
export class AccessLinkPage {
  readonly #changes = inject(SiteChanges);
  readonly #store = inject(SessionStore);
  readonly #router = inject(Router);
  /** After the # of the address: browsers send that part to nobody. */
  readonly #token = toSignal(inject(ActivatedRoute).fragment);

  protected readonly least = PASSPHRASE_MIN;
  protected readonly sending = new Sending();
  protected readonly isWhole = computed(() => linkToken.safeParse(this.#token()).success);
  protected readonly link = resource({
    params: () => (this.isWhole() ? this.#token() : undefined),
    loader: ({ params: token }) => this.#changes.ask(accessLink, 'POST', '/access-links/read', { token }),
  });
  protected readonly failure = computed(() => this.link.error() as ChangeRefused | undefined);
  /** A link that ended stays so; a service that did not answer may be asked again. */
  protected readonly mayRetry = computed(() => this.failure()?.code == null);
  protected readonly read = computed(() => (this.link.hasValue() ? this.link.value() : undefined));
  protected readonly title = computed(() => TITLES[this.read()?.purpose ?? 'invitation']);

  protected readonly form = new FormGroup({
    name: new FormControl('', { nonNullable: true }),
    passphrase: new FormControl('', { nonNullable: true }),
  });

  constructor() {
    pageTitle(() => (this.read() ? this.title() : undefined));
  }

  protected choose(link: AccessLinkDto): void {
    const { name, passphrase } = this.form.getRawValue();
    const corrected = link.purpose === 'invitation' && name.trim() !== '' ? { name } : {};
    const input = this.sending.read(useLinkInput, { token: this.#token(), passphrase, ...corrected });
    if (!input) return;
    void this.sending.run(async () => {
      await this.#changes.ask(done, 'POST', '/access-links/use', input);
      await this.#enter(link.email, passphrase);
    });
  }

  protected replaceSecondFactor(): void {
    const { passphrase } = this.form.getRawValue();
    const input = this.sending.read(replaceSecondFactorInput, { token: this.#token(), passphrase });
    if (!input) return;
    void this.sending.run(async () => {
      const asked = this.#changes.ask(session, 'POST', '/access-links/second-factor', input);
      this.#store.take(await withPassphrase('passphrase', asked));
      await this.#router.navigateByUrl('/compte', { replaceUrl: true });
    });
  }

  /** The passphrase was just proven: there is no reason to ask for it again. */
  async #enter(email: string, passphrase: string): Promise<void> {
    let address = '/connexion?retour=/compte';
    try {
      const opened = await this.#changes.ask(session, 'POST', '/session', { email, passphrase });
      this.#store.take(opened);
      if (opened.state === 'signed-in') address = '/compte';
    } catch (error) {
      // The passphrase is chosen all the same: the sign-in page takes over.
      if (!(error instanceof ChangeRefused)) throw error;
    }
    await this.#router.navigateByUrl(address, { replaceUrl: true });
  }
}
