import { Component, computed, effect, type ElementRef, inject, linkedSignal, signal, viewChild } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule } from '@angular/forms';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import {
  authenticatorCodeInput,
  recoveryCodeInput,
  session,
  type SessionDto,
  signInInput,
} from '@ou-en-est-on/contracts';
import { returnPath } from '@ou-en-est-on/domain';
import { LoadState } from '../../shared/api/load-state';
import { SessionStore } from '../../shared/session/session.store';
import { sessionResource } from '../../shared/session/signed-in-session';
import { SiteChanges } from '../../shared/changes/site-changes';
import { Refusal } from '../../shared/form/refusal';
import { Sending } from '../../shared/form/sending';
import { TextField } from '../../shared/form/text-field';

const ACCOUNT = '/compte';

/** Signing in: an address and a passphrase, then the second factor of who has one. */
@Component({
  selector: 'app-sign-in-page',
  imports: [LoadState, ReactiveFormsModule, Refusal, RouterLink, TextField],
  templateUrl: './sign-in-page.html',
  styleUrl: '../../shared/form/form.css',
})
export class SignInPage {
  readonly #changes = inject(SiteChanges);
  readonly #store = inject(SessionStore);
  readonly #router = inject(Router);
  readonly #route = inject(ActivatedRoute);
  protected readonly step = viewChild<ElementRef<HTMLElement>>('step');

  protected readonly sending = new Sending();
  protected readonly current = sessionResource();
  /** The last thing the service said of who is signing in. */
  protected readonly session = linkedSignal<SessionDto | undefined>(() => this.current.value());
  protected readonly state = computed(() => this.session()?.state);
  protected readonly byRecoveryCode = signal(false);
  protected readonly ended = this.#route.snapshot.queryParamMap.has('fin');

  protected readonly form = new FormGroup({
    email: new FormControl('', { nonNullable: true }),
    passphrase: new FormControl('', { nonNullable: true }),
  });
  protected readonly code = new FormControl('', { nonNullable: true });
  protected readonly codeForm = new FormGroup({ code: this.code });

  constructor() {
    effect(() => {
      const session = this.session();
      if (session) this.#store.take(session);
    });
    // The second step is another question: the focus goes to its title, which says so.
    effect(() => this.step()?.nativeElement.focus());
  }

  protected signIn(): void {
    const input = this.sending.read(signInInput, this.form.getRawValue());
    if (input) void this.sending.run(async () => this.#go(await this.#changes.ask(session, 'POST', '/session', input)));
  }

  protected giveSecondFactor(): void {
    const given = this.code.value;
    const input = this.byRecoveryCode()
      ? this.sending.read(recoveryCodeInput, { recoveryCode: given })
      : this.sending.read(authenticatorCodeInput, { code: given });
    if (!input) return;
    void this.sending.run(async () => {
      this.code.reset();
      this.#go(await this.#changes.ask(session, 'POST', '/session/second-factor', input));
    });
  }

  protected useRecoveryCode(use: boolean): void {
    this.code.reset();
    this.sending.clear();
    this.byRecoveryCode.set(use);
  }

  protected startAgain(): void {
    void this.sending.run(async () => {
      await this.#store.signOut();
      this.form.reset();
      this.current.reload();
    });
  }

  #go(session: SessionDto): void {
    this.form.controls.passphrase.reset();
    this.session.set(session);
    if (session.state !== 'signed-in') return;
    this.#store.take(session);
    const { required, enrolled } = session.secondFactor;
    const asked = this.#route.snapshot.queryParamMap.get('retour');
    const back = required && !enrolled ? ACCOUNT : returnPath(asked ?? ACCOUNT);
    void this.#router.navigateByUrl(back, { replaceUrl: true });
  }
}
