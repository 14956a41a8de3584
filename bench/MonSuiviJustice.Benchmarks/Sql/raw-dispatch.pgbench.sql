with due as (
  select id from raw.sms where status = 0 and due <= now() order by due limit 100 for update skip locked
)
update raw.sms set status = 1, sent_at = now(), attempts = attempts + 1 from due where sms.id = due.id;
