-- For psql, as a superuser, after roles.sql: one database of the owner's, that only our two roles may enter.
-- Its name is the variable "name" (psql -v name=...), msj where none is given.
\if :{?name}
\else
  \set name msj
\endif
create database :"name" owner msj_owner;
revoke all on database :"name" from public;
grant connect, temporary on database :"name" to msj_app;
