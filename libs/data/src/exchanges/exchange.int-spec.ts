import { anExchange } from '@ou-en-est-on/testing';
import { createTestDatabase, insertRow, type TestDatabase } from '../testing/index.js';
import { ExchangeEntity } from './exchange.entity.js';
import { ExchangeRepository } from './exchange.repository.js';

const DELIVERY = anExchange({
  sources: ['maire-info, 18/10/2023'],
  citedActions: [{ actionId: 'pfthd', asCited: 'la fibre' }],
});
const REPLY = anExchange({
  id: 'question-33293',
  congressYear: null,
  kind: 'parliamentary-reply',
  date: '2023-10',
  datePrecision: 'month',
  subject: 'aide de TVA',
  question: { chamber: 'Assemblée nationale', legislature: 15, number: 33293 },
  factRefs: ['fctva-cloud:m2'],
  sources: ['questions.assemblee-nationale.fr'],
});

describe('exchanges', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase();
    for (const exchange of [DELIVERY, REPLY]) await insertRow(database.dataSource.manager, ExchangeEntity, exchange);
  });

  afterAll(() => database.drop());

  it('come by date, a month before the days it holds', async () => {
    expect(await new ExchangeRepository(database.dataSource.manager).findAll()).toEqual([REPLY, DELIVERY]);
  });
});
