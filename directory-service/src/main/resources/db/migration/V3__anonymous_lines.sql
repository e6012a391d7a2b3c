-- The lines of rule DR-09 stand with every answer: found without reading the other services.
create index offer_anonymous_lines on offer (slug)
    where type = 'helpline' and content -> 'eligibility' ->> 'rule' = 'DR-09';
