import {
  campaignDetail,
  campaignDetailQuery,
  campaignInput,
  campaignList,
  campaignQuery,
  cancelCampaignInput,
} from '@ou-en-est-on/contracts';
import type { Route } from './route.js';

const subject = 'Campagnes';
const headers = { 'if-match': 'La version lue, entre guillemets : le champ « version » de la campagne.' };

export const CAMPAIGN_ROUTES: readonly Route[] = [
  {
    subject,
    path: '/api/v1/campaigns',
    operationId: 'listCampaigns',
    summary: 'Les campagnes, la dernière photographie d’abord, avec combien sont invitées et combien ont répondu',
    query: campaignQuery,
    response: campaignList,
    csv: true,
  },
  {
    subject,
    path: '/api/v1/campaigns/{id}',
    operationId: 'getCampaign',
    summary: 'Une campagne : taux de réponse par strate et par région, photographie, différence avec une autre',
    query: campaignDetailQuery,
    response: campaignDetail,
  },
  {
    subject,
    path: '/api/v1/campaigns/{id}',
    method: 'put',
    operation: 'manage-campaigns',
    operationId: 'writeCampaign',
    summary: 'Annoncer une campagne, sous l’identifiant choisi et "0" en If-Match, ou la changer',
    headers,
    input: campaignInput,
    response: campaignDetail,
  },
  {
    subject,
    path: '/api/v1/campaigns/{id}/cancel',
    method: 'post',
    operation: 'manage-campaigns',
    operationId: 'cancelCampaign',
    summary: 'Annuler une campagne qui n’est pas encore photographiée, en disant pourquoi',
    headers,
    input: cancelCampaignInput,
    response: campaignDetail,
  },
];
