-- Three of our tables from the facts in one pass each, as fast as SQL can: no logged history of changes, indexes last.
drop table if exists raw.convocation, raw.attendance, raw.sms_queue;

create table raw.convocation as
with booked as (
  select stream_id, data from facts.mt_events where type = 'convocation_booked'
), latest as (
  select stream_id,
    (array_agg(type order by version desc) filter (where type in (
      'convocation_cancelled', 'convocation_honoured', 'convocation_turned_away', 'convocation_missed',
      'convocation_excused')))[1] as outcome,
    (array_agg(data order by version desc) filter (where type = 'convocation_rescheduled'))[1] as moved
  from facts.mt_events where type like 'convocation\_%' group by stream_id
)
select b.stream_id as convocation_id,
  (b.data->>'probationerId')::uuid as probationer_id,
  coalesce(l.moved->>'slotId', b.data->>'slotId')::uuid as slot_id,
  (b.data->>'agendaId')::uuid as agenda_id,
  (b.data->>'placeId')::uuid as place_id,
  b.data->>'serviceCode' as service_code,
  b.data->>'creatingServiceCode' as creating_service_code,
  b.data->>'kind' as kind,
  coalesce(l.moved->>'startsAt', b.data->>'startsAt')::timestamptz as starts_at,
  left(coalesce(l.moved->>'startsAt', b.data->>'startsAt'), 10)::date as day,
  substr(coalesce(l.moved->>'startsAt', b.data->>'startsAt'), 12, 8)::time as wall_time,
  b.data->>'timeZone' as time_zone,
  coalesce(initcap(replace(l.outcome, 'convocation_', '')), 'Booked') as status,
  l.outcome is distinct from 'convocation_cancelled' as holds_seat,
  (b.data->>'assignedAgentId')::uuid as assigned_agent_id,
  (b.data->>'reconvokes')::uuid as reconvokes
from booked b join latest l using (stream_id);
alter table raw.convocation add primary key (convocation_id);
create index on raw.convocation (place_id, day, wall_time);
create index on raw.convocation (service_code, starts_at);
create index on raw.convocation (probationer_id);
create index on raw.convocation (slot_id);

create table raw.attendance as
select b.stream_id as convocation_id,
  b.data->>'serviceCode' as service_code,
  (b.data->>'placeId')::uuid as place_id,
  b.data->>'kind' as kind,
  date_trunc('month', left(b.data->>'startsAt', 10)::date)::date as month,
  (b.data->>'startsAt')::timestamptz as starts_at,
  (b.data->>'bookedAt')::timestamptz as booked_at,
  b.data->>'reachability' = 'Mobile' as reachable,
  exists(select from facts.mt_events r where r.stream_id = b.stream_id and r.type = 'convocation_reminded') as reminded,
  exists(select from facts.mt_events m where m.stream_id = b.stream_id and m.type = 'convocation_rescheduled') as rescheduled,
  c.status
from facts.mt_events b join raw.convocation c on c.convocation_id = b.stream_id where b.type = 'convocation_booked';
alter table raw.attendance add primary key (convocation_id);
create index on raw.attendance (service_code, month);

create table raw.sms_queue as
with planned as (
  select (m->>'messageId')::uuid as message_id, e.stream_id as convocation_id,
    (e.data->>'probationerId')::uuid as probationer_id, (e.data->>'placeId')::uuid as place_id,
    m->>'role' as role, (m->>'dueAt')::timestamptz as due_at, (e.data->>'plannedAt')::timestamptz as planned_at
  from facts.mt_events e cross join lateral jsonb_array_elements(e.data->'messages') m
  where e.type = 'convocation_messages_planned'
), sent as (
  select stream_id as message_id,
    (array_agg(type order by version desc))[1] as latest,
    (array_agg((data->>'attemptId')::uuid order by version) filter (where type = 'message_attempted'))[1] as attempt_id,
    (array_agg((data->>'attemptedAt')::timestamptz order by version) filter (where type = 'message_attempted'))[1]
      as attempted_at,
    (array_agg(data->>'providerId' order by version) filter (where type = 'message_accepted'))[1] as provider_id,
    (array_agg((data->>'acceptedAt')::timestamptz order by version) filter (where type = 'message_accepted'))[1]
      as accepted_at
  from facts.mt_events where type like 'message\_%' group by stream_id
)
select p.message_id, p.convocation_id, p.probationer_id, p.place_id, p.role,
  coalesce(initcap(replace(s.latest, 'message_', '')), 'Due') as state, p.due_at, p.planned_at,
  s.attempt_id, s.attempted_at, s.provider_id, s.accepted_at, null::int as error_code
from planned p left join sent s using (message_id);
alter table raw.sms_queue add primary key (message_id);
create index on raw.sms_queue (due_at) where state = 'Due';
create index on raw.sms_queue (attempted_at) where state in ('Attempting', 'Uncertain');
create index on raw.sms_queue (convocation_id);
create index on raw.sms_queue (provider_id);
create index on raw.sms_queue (attempt_id);
