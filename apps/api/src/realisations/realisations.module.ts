import { Module } from '@nestjs/common';
import { RollUpMemory } from '@ou-en-est-on/data';
import { CompareProposal } from './compare-proposal.js';
import { CompareRealisations } from './compare-realisations.js';
import { ListModuleRealisations } from './list-module-realisations.js';
import { ListThemeRealisations } from './list-theme-realisations.js';
import { ListRealisations } from './list-realisations.js';
import { ReadRealisations } from './read-realisations.js';
import { ReadTerritorySide } from './read-territory-side.js';
import { RealisationsController } from './realisations.controller.js';

/** What the collectivities made public, summed. */
@Module({
  controllers: [RealisationsController],
  // One for the process: what one reading brought serves the next.
  providers: [
    RollUpMemory,
    CompareProposal,
    CompareRealisations,
    ListModuleRealisations,
    ListThemeRealisations,
    ListRealisations,
    ReadRealisations,
    ReadTerritorySide,
  ],
  exports: [ReadRealisations],
})
export class RealisationsModule {}
