import {
  questionRealisationList,
  type QuestionRealisationListDto,
  territorySide,
  type TerritorySideDto,
  proposalRealisations,
  type ProposalRealisationsDto,
  realisationList,
  type RealisationListDto,
  territoryRealisationList,
  type TerritoryRealisationListDto,
  themeRealisationList,
  type ThemeRealisationListDto,
} from '@ou-en-est-on/contracts';
import { type ApiResource, apiResource } from '../api/api-resource';
import { apiUrl } from '../api/api-url';

export function themeRealisationsResource(): ApiResource<ThemeRealisationListDto> {
  return apiResource(themeRealisationList, () => '/realisations/themes');
}

/** What is answered to the module « motion ». */
export function moduleRealisationsResource(): ApiResource<QuestionRealisationListDto> {
  return apiResource(questionRealisationList, () => '/realisations/module');
}

/** What the collectivities of a département or of a région did. */
export function territorySideResource(code: () => string): ApiResource<TerritorySideDto> {
  return apiResource(territorySide, () => `/realisations/territories/${encodeURIComponent(code())}`);
}

export function territoryRealisationsResource(
  theme: () => string | undefined,
): ApiResource<TerritoryRealisationListDto> {
  return apiResource(territoryRealisationList, () => apiUrl('/realisations/territories', { theme: theme() }));
}

/** A proposal's local side by territory and by stratum. */
export function proposalRealisationsResource(id: () => string): ApiResource<ProposalRealisationsDto> {
  return apiResource(proposalRealisations, () => `/realisations/proposals/${encodeURIComponent(id())}`);
}

/** The services of a theme, read once they are asked for. */
export function serviceRealisationsResource(theme: () => string | undefined): ApiResource<RealisationListDto> {
  return apiResource(realisationList, () => {
    const asked = theme();
    return asked === undefined ? undefined : apiUrl('/realisations', { theme: asked, limit: 100 });
  });
}
