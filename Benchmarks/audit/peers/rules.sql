-- The twelve rules, over the tables of facts.py. Each query gives the dossier and the subject of every violation.

-- line-total-mismatch
SELECT l.dossier, 'line ' || l.id
FROM line l LEFT JOIN (SELECT line, sum(value) AS value FROM amount GROUP BY line) a ON a.line = l.line
WHERE l.total <> coalesce(a.value, 0);

-- year-total-mismatch
SELECT y.dossier, 'yearTotal ' || y.year
FROM year_total y LEFT JOIN (
    SELECT l.dossier, a.year, sum(a.value) AS value FROM amount a JOIN line l ON l.line = a.line GROUP BY l.dossier, a.year
) s ON s.dossier = y.dossier AND s.year = y.year
WHERE y.value <> coalesce(s.value, 0);

-- grand-total-mismatch
SELECT a.dossier, 'annex ' || a.plan
FROM annex a
LEFT JOIN (SELECT dossier, sum(total) AS value, count(*) = count(total) AS complete FROM line GROUP BY dossier) l
    ON l.dossier = a.dossier
LEFT JOIN (SELECT dossier, sum(value) AS value FROM year_total GROUP BY dossier) y ON y.dossier = a.dossier
-- What all amounts come to; a line with a missing amount counts with its declared total.
LEFT JOIN (
    SELECT l.dossier, sum(CASE WHEN g.line IS NOT NULL AND l.total IS NOT NULL THEN l.total ELSE coalesce(s.value, 0) END) AS value,
        count(CASE WHEN g.line IS NOT NULL AND l.total IS NULL THEN 1 END) AS unknown
    FROM line l
    LEFT JOIN (SELECT line, sum(value) AS value FROM amount GROUP BY line) s ON s.line = l.line
    LEFT JOIN (
        SELECT DISTINCT n.line FROM line n JOIN annex_year y ON y.dossier = n.dossier
        WHERE NOT EXISTS (SELECT 1 FROM amount m WHERE m.line = n.line AND m.year = y.year)
    ) g ON g.line = l.line
    GROUP BY l.dossier
) r ON r.dossier = a.dossier
LEFT JOIN (
    -- An amount outside the columns is in none of the totals of years.
    SELECT dossier, min(times) = 1 AND max(times) = 1 AND dossier NOT IN (
        SELECT n.dossier FROM amount m JOIN line n ON n.line = m.line LEFT JOIN annex_year y ON y.dossier = n.dossier AND y.year = m.year
        WHERE m.value IS NOT NULL AND y.year IS NULL
    ) AS complete FROM (
        SELECT y.dossier, y.year, count(t.year) AS times
        FROM annex_year y LEFT JOIN year_total t ON t.dossier = y.dossier AND t.year = y.year GROUP BY y.dossier, y.year
    ) declared GROUP BY dossier
) c ON c.dossier = a.dossier
WHERE l.complete AND a.total <> l.value OR c.complete AND a.total <> y.value
    OR a.total <> coalesce(r.value, 0)
        AND NOT (c.complete AND a.total = y.value AND coalesce(r.unknown, 0) > 0 AND y.value > coalesce(r.value, 0));

-- task-without-goal
SELECT t.dossier, 'task ' || t.number FROM task t WHERE NOT EXISTS (SELECT 1 FROM goal g WHERE g.task = t.task);

-- assignment-without-deadline
SELECT t.dossier, 'assignment ' || t.number || '/' || a.ordinal
FROM assignment a JOIN task t ON t.task = a.task
WHERE a.dated = 0;

-- task-without-funding
SELECT t.dossier, 'task ' || t.number
FROM task t JOIN assessment s ON s.dossier = t.dossier
WHERE NOT EXISTS (SELECT 1 FROM payer p WHERE p.task = t.task)
    AND NOT EXISTS (SELECT 1 FROM funds f WHERE f.dossier = t.dossier AND f.task_number = t.number);

-- dangling-task-reference
SELECT r.dossier, CASE WHEN r.owner = '' THEN '' ELSE r.owner || ' · ' END || r.element || ' · ' || r.target
FROM (
    SELECT dossier, owner, element, target FROM reference
    UNION ALL SELECT dossier, 'line ' || line_id, 'funds', task_number FROM funds
    UNION ALL SELECT dossier, 'recommendation ' || recommendation, 'responds', task_number FROM response
) r
WHERE NOT EXISTS (SELECT 1 FROM task t WHERE t.dossier = r.dossier AND t.number = r.target);

-- deadline-outside-period
SELECT t.dossier, 'assignment ' || t.number || '/' || a.ordinal
FROM assignment a JOIN task t ON t.task = a.task JOIN plan p ON p.dossier = t.dossier
WHERE coalesce(a.first, a.last) NOT BETWEEN p.first AND p.last OR coalesce(a.last, a.first) NOT BETWEEN p.first AND p.last;

-- funding-outside-deadline
SELECT DISTINCT t.dossier, 'task ' || t.number || ' · ' || l.id || '/' || m.year
FROM funds f
JOIN line l ON l.dossier = f.dossier AND l.id = f.line_id
JOIN task t ON t.dossier = f.dossier AND t.number = f.task_number
JOIN amount m ON m.line = l.line
JOIN plan p ON p.dossier = f.dossier
WHERE m.value > 0
    AND m.year BETWEEN CAST(substr(p.first, 1, 4) AS INTEGER) AND CAST(substr(p.last, 1, 4) AS INTEGER)
    -- Without a first day, a deadline runs from the plan's. Another task of the line may run in the year, or not say when it does.
    AND NOT EXISTS (
        SELECT 1 FROM funds o
        JOIN task u ON u.dossier = o.dossier AND u.number = o.task_number
        JOIN assignment a ON a.task = u.task
        WHERE o.dossier = f.dossier AND o.line_id = f.line_id AND (
            u.task <> t.task AND a.last IS NULL
            OR m.year BETWEEN CAST(substr(CASE WHEN a.first IS NOT NULL THEN a.first WHEN p.first < a.last THEN p.first ELSE a.last END, 1, 4)
                AS INTEGER) AND CAST(substr(a.last, 1, 4) AS INTEGER)))
    AND NOT EXISTS (
        SELECT 1 FROM funds o
        JOIN task u ON u.dossier = o.dossier AND u.number = o.task_number
        WHERE o.dossier = f.dossier AND o.line_id = f.line_id AND NOT EXISTS (SELECT 1 FROM assignment a WHERE a.task = u.task))
    AND EXISTS (SELECT 1 FROM assignment a WHERE a.task = t.task)
    AND NOT EXISTS (SELECT 1 FROM assignment a WHERE a.task = t.task AND a.last IS NULL)
    AND NOT EXISTS (SELECT 1 FROM task twin WHERE twin.dossier = t.dossier AND twin.number = t.number AND twin.task <> t.task);

-- duplicate-task-number
SELECT t.dossier, 'task ' || t.number
FROM task t JOIN (SELECT dossier, number, min(task) AS task FROM task GROUP BY dossier, number HAVING count(*) > 1) f
    ON f.dossier = t.dossier AND f.number = t.number
WHERE t.task <> f.task;

-- line-without-task
SELECT l.dossier, 'line ' || l.id
FROM line l JOIN assessment s ON s.dossier = l.dossier
WHERE NOT EXISTS (SELECT 1 FROM funds f WHERE f.dossier = l.dossier AND f.line_id = l.id);

-- recommendation-unaddressed
SELECT r.dossier, 'recommendation ' || r.id
FROM recommendation r JOIN assessment s ON s.dossier = r.dossier
WHERE NOT EXISTS (
    SELECT 1 FROM response p
    WHERE p.dossier = r.dossier AND p.recommendation = r.id AND p.extent <> 'none'
        -- A number of no task, or of several, answers nothing.
        AND (SELECT count(*) FROM task t WHERE t.dossier = p.dossier AND t.number = p.task_number) = 1);
