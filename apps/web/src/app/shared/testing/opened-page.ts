import { ViewportScroller } from '@angular/common';
import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting, type TestRequest } from '@angular/common/http/testing';
import { DeferBlockBehavior, DeferBlockState, TestBed } from '@angular/core/testing';
import { Title } from '@angular/platform-browser';
import { provideRouter, Router, type Routes, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';

/** A page opened at its address, as its reader meets it; the API's answers are given by the test. */
export class OpenedPage {
  private constructor(
    private readonly harness: RouterTestingHarness,
    private readonly http: HttpTestingController,
  ) {}

  /** Opens an address of a subject: `/2023` of the motions' routes. */
  static async at(address: string, routes: Routes): Promise<OpenedPage> {
    TestBed.configureTestingModule({
      // Nothing comes into view here: a test draws what waits for it.
      deferBlockBehavior: DeferBlockBehavior.Manual,
      providers: [
        provideRouter(routes, withComponentInputBinding()),
        provideHttpClient(),
        provideHttpClientTesting(),
        // No screen here: nothing scrolls.
        { provide: ViewportScroller, useValue: { scrollToAnchor: () => undefined } },
      ],
    });
    const harness = await RouterTestingHarness.create(address);
    TestBed.tick();
    return new OpenedPage(harness, TestBed.inject(HttpTestingController));
  }

  /** Follows a link, or the history, to another address. */
  async go(address: string): Promise<void> {
    await this.harness.navigateByUrl(address);
    TestBed.tick();
  }

  /** Answers the one reading of this address of the API. */
  async answer(url: string, body: object): Promise<void> {
    this.asked(url).flush(body);
    await this.settle();
  }

  async refuse(url: string, status: number): Promise<void> {
    this.asked(url).flush({ detail: 'Refus d’essai.' }, { status, statusText: 'Refus' });
    await this.settle();
  }

  async offline(url: string): Promise<void> {
    this.asked(url).error(new ProgressEvent('error'));
    await this.settle();
  }

  asked(url: string): TestRequest {
    return this.http.expectOne(`/api/v1${url}`);
  }

  /** No other reading was asked for. */
  expectNothingElse(): void {
    this.http.verify();
  }

  /** Brings into view what is drawn only there. */
  async comeIntoView(): Promise<void> {
    for (const block of await this.harness.fixture.getDeferBlocks()) await block.render(DeferBlockState.Complete);
    await this.settle();
  }

  /** Lets what was answered or chosen be drawn; other readings may still be on their way. */
  async settle(): Promise<void> {
    for (let turn = 0; turn < 3; turn++) {
      await new Promise((done) => setTimeout(done));
      TestBed.tick();
    }
  }

  get element(): HTMLElement {
    return this.harness.routeNativeElement as HTMLElement;
  }

  /** Everything that can be read, with ordinary spaces. */
  get text(): string {
    return wordsOf(this.element);
  }

  get title(): string {
    return TestBed.inject(Title).getTitle();
  }

  get address(): string {
    return TestBed.inject(Router).url;
  }

  /** Headings of a level, in their order. */
  headings(level: 1 | 2 | 3): string[] {
    return this.all(`h${level}`).map(wordsOf);
  }

  /** Where the first link whose words contain these leads. */
  link(words: string): string | null | undefined {
    return this.all('a')
      .find((link) => wordsOf(link).includes(words))
      ?.getAttribute('href');
  }

  all(selector: string): HTMLElement[] {
    return [...this.element.querySelectorAll<HTMLElement>(selector)];
  }

  /** Opens what stands under this summary. */
  async unfold(summary: string): Promise<void> {
    const found = this.all('summary').find((one) => wordsOf(one).startsWith(summary));
    const fold = found?.closest('details');
    if (!fold) throw new Error(`Nothing is folded under « ${summary} »`);
    fold.open = true;
    fold.dispatchEvent(new Event('toggle'));
    await this.settle();
  }

  /** The list under this label. */
  select(label: string): HTMLSelectElement {
    const field = this.all('label').find((one) => wordsOf(one).startsWith(label));
    const select = field?.querySelector('select');
    if (!select) throw new Error(`No list is labelled « ${label} »`);
    return select;
  }

  async choose(label: string, value: string): Promise<void> {
    const select = this.select(label);
    select.value = value;
    select.dispatchEvent(new Event('change'));
    await this.settle();
  }
}

/** Elements that stand inside a sentence; the others begin a line of their own. */
const INLINE = new Set(['A', 'SPAN', 'STRONG', 'EM', 'CITE']);

/** What an element says, with ordinary spaces. */
export function wordsOf(element: Element | null | undefined): string {
  return element ? rawWords(element).replace(/\s+/g, ' ').trim() : '';
}

function rawWords(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
  if (node.nodeType === Node.COMMENT_NODE) return '';
  const words = [...node.childNodes].map(rawWords).join('');
  return INLINE.has(node.nodeName) ? words : ` ${words} `;
}
