import type { SelfAssessmentDto } from '@ou-en-est-on/contracts';
import type { APIResponse, Browser, Page } from '@playwright/test';
import { AccountPage, linkFrom, runPerson } from '../people/account.page.js';
import { expect } from '../main.fixture.js';
import { PageFaults } from '../support/page-faults.js';

/** Towns of one département: each has five others to be compared with; and who provides for them. */
export const TOWNS = ['COM-35051', 'COM-35047', 'COM-35024', 'COM-35210', 'COM-35281', 'COM-35278'] as const;
export const PROVIDER = 'EPCI-243500139';
/** A proposal that services below bear on. */
export const PROPOSAL = '2023-1.2.1';

/** A sheet that the first of them makes public. */
export const SHEET = '6f2f1c1e-5d0b-4c57-9b6a-0a1d6a3f7c11';

/** Who is at the head of all of them. */
export const EMAIL = 'respondents@explain.example';
export const PASSPHRASE = 'huit renards plient des cartes';
export const HEADERS = { 'x-requested-by': 'site', 'sec-fetch-site': 'same-origin' };

const LEVELS = ['not-started', 'planned', 'in-progress', 'achieved'] as const;
const SERVICES = ['services-publics-09', 'services-publics-07', 'mediation-02', 'mediation-04', 'vie-quotidienne-02'];

type Said = readonly [service: string, value: string, providedBy?: string];

/** What a respondent says: a level that differs from the next one's, a service that is not theirs, one provided. */
function saidBy(rank: number): readonly Said[] {
  const levels = SERVICES.map((service, index) => [service, LEVELS[(rank + index) % LEVELS.length] ?? ''] as const);
  return [...levels, ['culture-01', 'not-concerned'], ['emploi-01', 'provided-by', PROVIDER]];
}

/** Each answers and validates, in the name of one person who is at the head of all of them. */
export async function publishStates(browser: Browser, baseURL: string): Promise<void> {
  const link = await linkFrom('invite', EMAIL, 'Claude Durand');
  for (const town of TOWNS) await runPerson('attach', EMAIL, town, 'maire');
  await runPerson('attach', EMAIL, PROVIDER, 'président');
  const context = await browser.newContext({ baseURL });
  const page = await context.newPage();
  const faults = new PageFaults(new URL(baseURL).origin);
  await faults.watch(page);
  await new AccountPage(page).accept(link, PASSPHRASE);
  await publish(page, PROVIDER, [['emploi-01', 'achieved'], ...saidBy(0).slice(0, 3)]);
  for (const [rank, town] of TOWNS.entries()) await publish(page, town, saidBy(rank));
  await publishSheet(page);
  faults.expectNone();
  await context.close();
}

async function publish({ request }: Page, collectivity: string, said: readonly Said[]): Promise<void> {
  const state = `/api/v1/collectivities/${collectivity}/self-assessment`;
  const change = async (method: 'PUT' | 'POST', path: string, version: number, data: object): Promise<APIResponse> => {
    const headers = { ...HEADERS, 'if-match': `"${String(version)}"` };
    const answer = await request.fetch(state + path, { method, headers, data });
    expect(answer.ok(), await answer.text()).toBe(true);
    return answer;
  };
  for (const [service, value, providedBy = null] of said) {
    await change('PUT', `/answers/${service}`, 0, { value, providedBy });
  }
  const { version } = (await (await request.get(state)).json()) as SelfAssessmentDto;
  const submitted = (await (await change('POST', '/submit', version, {})).json()) as SelfAssessmentDto;
  await change('POST', '/validate', submitted.version, {});
}

async function publishSheet({ request }: Page): Promise<void> {
  const sheet = `/api/v1/collectivities/${TOWNS[0]}/action-sheets/${SHEET}`;
  const written = { title: 'Un guichet dans chaque mairie', synthesis: 'Huit guichets.', level: 'achieved' };
  const data = { ...written, startsOn: '2024-03', serviceIds: ['mediation-02'], proposalIds: [PROPOSAL] };
  for (const answer of [
    await request.put(sheet, { headers: { ...HEADERS, 'if-match': '"0"' }, data }),
    await request.post(`${sheet}/publish`, { headers: { ...HEADERS, 'if-match': '"1"' }, data: {} }),
  ]) {
    expect(answer.ok(), await answer.text()).toBe(true);
  }
}
