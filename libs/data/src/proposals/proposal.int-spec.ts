import { aLineageLink, aMeasure, aMotion, anAxis, aProposal, aStake } from '@ou-en-est-on/testing';
import {
  AxisEntity,
  MatrixCategoryEntity,
  MatrixEditionEntity,
  MatrixServiceEntity,
  MatrixThemeEntity,
  MeasureEntity,
  MotionEntity,
  StakeEntity,
} from '../index.js';
import { createTestDatabase, insertRow, type TestDatabase } from '../testing/index.js';
import { LineageLinkEntity } from './lineage-link.entity.js';
import { ProposalServiceEntity } from './proposal-service.entity.js';
import { ProposalEntity } from './proposal.entity.js';
import { ProposalRepository } from './proposal.repository.js';

describe('proposals', () => {
  let database: TestDatabase;
  let repository: ProposalRepository;

  const insert = (entity: new () => object, row: object): Promise<void> =>
    insertRow(database.dataSource.manager, entity, row);

  beforeAll(async () => {
    database = await createTestDatabase();
    repository = new ProposalRepository(database.dataSource.manager);
    await insert(StakeEntity, aStake());
    await insert(MotionEntity, aMotion());
    await insert(MotionEntity, aMotion({ year: 2025, congressNumber: 6 }));
    for (const position of [10, 2]) await insert(AxisEntity, anAxis({ id: `2023-${position}`, position }));
    await insert(AxisEntity, anAxis({ motionId: '2025' }));
    await insert(MeasureEntity, aMeasure({ axisId: '2023-2' }));
    for (const edition of ['ancienne', 'travail']) await insertEdition(edition);
    for (const proposal of PROPOSALS) await insert(ProposalEntity, proposal);
    for (const [editionId, serviceId, strength] of [
      ['ancienne', 'emploi-02', 'direct'],
      ['travail', 'emploi-02', 'indirect'],
      ['travail', 'emploi-01', 'indirect'],
      ['travail', 'emploi-03', 'direct'],
    ]) {
      await insert(ProposalServiceEntity, { proposalId: '2023-2.1.2', editionId, serviceId, strength });
    }
  });

  afterAll(() => database.drop());

  const insertEdition = async (editionId: string): Promise<void> => {
    const node = { editionId, position: 1, label: 'Emploi', description: 'Aider à trouver un emploi.' };
    await insert(MatrixEditionEntity, { ...EDITION, id: editionId, isCurrent: editionId === 'travail' });
    await insert(MatrixCategoryEntity, { ...node, id: 'richesses' });
    await insert(MatrixThemeEntity, { ...node, id: 'emploi', categoryId: 'richesses', provenance: 'published' });
    for (const number of ['01', '02', '03']) {
      await insert(MatrixServiceEntity, { ...node, id: `emploi-${number}`, themeId: 'emploi', derivedFrom: [] });
    }
  };

  it('come in the order of the motions, whatever the form of their ids', async () => {
    const ids = (await repository.findAll()).map((proposal) => proposal.id);
    expect(ids).toEqual(['2023-2.1', '2023-2.1.2', '2023-2.1.10', '2023-10.1', '2025-1.1']);
  });

  it('are aligned on the services of the current edition only, the direct ones first', async () => {
    expect(await repository.findById('2023-2.1.2')).toEqual({
      ...aProposal({ id: '2023-2.1.2', axisId: '2023-2', measureId: '2023-2.1' }),
      tags: [{ tag: 'formation', inheritedFrom: '2023-2.1' }],
      otherStakeIds: ['risks'],
      services: [
        { serviceId: 'emploi-03', strength: 'direct' },
        { serviceId: 'emploi-01', strength: 'indirect' },
        { serviceId: 'emploi-02', strength: 'indirect' },
      ],
    });
  });

  it('are null when unknown', async () => {
    expect(await repository.findById('2023-9.9.9')).toBeNull();
  });

  it('give their lineage in a stable order', async () => {
    const link = aLineageLink({ id: 'lien-002', fromProposalId: '2023-2.1.2', toProposalId: '2025-1.1' });
    const earlier = aLineageLink({ id: 'lien-009', fromProposalId: '2023-2.1.10', toProposalId: '2025-1.1' });
    await insert(LineageLinkEntity, link);
    await insert(LineageLinkEntity, earlier);
    expect(await repository.findLineage()).toEqual([earlier, link]);
  });

  it('cannot have two links between the same two', async () => {
    const again = aLineageLink({ id: 'lien-003', fromProposalId: '2023-2.1.2', toProposalId: '2025-1.1' });
    await expect(insert(LineageLinkEntity, again)).rejects.toMatchObject({
      driverError: { constraint: 'lineage_link_from_to_key' },
    });
  });

  it('are aligned on one current edition at most', async () => {
    await expect(insert(MatrixEditionEntity, { ...EDITION, id: 'autre', isCurrent: true })).rejects.toMatchObject({
      driverError: { constraint: 'matrix_edition_current_key' },
    });
  });
});

const EDITION = {
  label: 'Essai',
  year: 2023,
  official: false,
  basedOn: '2014',
  warning: 'Reconstruction',
  levels: [],
  specialAnswers: [],
  levelsNote: 'Niveaux à nous',
};

const PROPOSALS = [
  aProposal({ id: '2025-1.1' }),
  aProposal({ id: '2023-10.1', axisId: '2023-10', measureId: null }),
  aProposal({ id: '2023-2.1', axisId: '2023-2', measureId: null }),
  aProposal({ id: '2023-2.1.10', axisId: '2023-2', measureId: '2023-2.1' }),
  aProposal({
    id: '2023-2.1.2',
    axisId: '2023-2',
    measureId: '2023-2.1',
    tags: [{ tag: 'formation', inheritedFrom: '2023-2.1' }],
    otherStakeIds: ['risks'],
  }),
];
