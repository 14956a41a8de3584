-- The queue of the raw loop, filled as ours is: 100 000 texts that are due and 300 000 that are not.
truncate raw.sms;
insert into raw.sms (due, phone, body)
select now() - interval '1 minute', '+33639980000', 'Rappel : vous avez rendez-vous lundi 2 mars, 94 boulevard.'
from generate_series(1, 100000);
insert into raw.sms (due, phone, body)
select now() + interval '1 year', '+33639980000', 'Rappel : vous avez rendez-vous lundi 2 mars, 94 boulevard.'
from generate_series(1, 300000);
analyze raw.sms;
