<?xml version="1.0" encoding="UTF-8"?>
<!-- The twelve rules in XSLT 3.0: a line for each violation in the dossier that `files` make, which are URIs, a line each. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:f="urn:functions" xpath-default-namespace="urn:rapporteur:1" exclude-result-prefixes="#all">
  <xsl:output method="text"/>
  <xsl:param name="files" as="xs:string"/>

  <xsl:variable name="parts" select="tokenize($files) ! doc(.)/(dossier/*, *[not(self::dossier)])"/>
  <xsl:variable name="plan" select="$parts[self::plan]"/>
  <xsl:variable name="annex" select="$parts[self::annex]"/>
  <xsl:variable name="columns" select="$annex/year/normalize-space()"/>
  <xsl:variable name="recommendations" select="$parts[self::recommendations]"/>
  <xsl:variable name="assessment" select="$parts[self::assessment]"/>
  <xsl:variable name="progress" select="$parts[self::progress]"/>
  <xsl:variable name="inPlan" select="root($plan)"/>
  <xsl:variable name="inAnnex" select="root($annex)"/>
  <xsl:variable name="inAssessment" select="root($assessment)"/>

  <xsl:key name="task" match="plan//task" use="@number"/>
  <xsl:key name="line" match="line" use="@id"/>
  <xsl:key name="amounts" match="amount[not(@none = ('true', '1'))]" use="@year"/>
  <xsl:key name="fundsOfTask" match="funds" use="@task"/>
  <xsl:key name="fundsOfLine" match="funds" use="@line"/>
  <xsl:key name="answers" match="responds[@extent != 'none']" use="@recommendation"/>

  <xsl:function name="f:sum" as="xs:decimal">
    <xsl:param name="amounts" as="element()*"/>
    <xsl:sequence select="sum($amounts ! xs:decimal(.), 0.0)"/>
  </xsl:function>
  <xsl:function name="f:report" as="xs:string">
    <xsl:param name="rule" as="xs:string"/>
    <xsl:param name="subject" as="xs:string"/>
    <xsl:sequence select="$plan/@id || '&#9;' || $rule || '&#9;' || $subject || '&#10;'"/>
  </xsl:function>
  <xsl:function name="f:assignment" as="xs:string">
    <xsl:param name="assignment" as="element()"/>
    <xsl:sequence select="'assignment ' || $assignment/../@number || '/' || 1 + count($assignment/preceding-sibling::assignment)"/>
  </xsl:function>
  <!-- The years in which a deadline runs. -->
  <xsl:function name="f:runs" as="xs:boolean">
    <xsl:param name="deadline" as="element()"/>
    <xsl:param name="year" as="xs:string"/>
    <xsl:sequence select="$year ge substring(($deadline/@from, min(($plan/@start/string(), $deadline/@to/string())))[1], 1, 4)
      and $year le substring($deadline/@to, 1, 4)"/>
  </xsl:function>
  <!-- Whether a line lacks an amount for a year of the annex. -->
  <xsl:function name="f:lacks" as="xs:boolean">
    <xsl:param name="line" as="element()"/>
    <xsl:sequence select="exists($columns[not(. = $line/amount/@year)])"/>
  </xsl:function>
  <xsl:function name="f:isTask" as="xs:boolean">
    <xsl:param name="number" as="xs:string"/>
    <xsl:sequence select="exists(key('task', $number, $inPlan))"/>
  </xsl:function>

  <xsl:template name="xsl:initial-template">
    <xsl:variable name="tasks" select="$plan//task"/>
    <xsl:variable name="lines" select="$annex/line"/>
    <xsl:value-of separator="">
      <xsl:sequence select="$lines[total][xs:decimal(total) ne f:sum(amount[not(@none = ('true', '1'))])]
        ! f:report('line-total-mismatch', 'line ' || @id)"/>
      <xsl:sequence select="$annex/year-total[xs:decimal(.) ne f:sum(key('amounts', @year, $inAnnex))]
        ! f:report('year-total-mismatch', 'yearTotal ' || @year)"/>
      <!-- An amount outside the columns is in none of the totals of years. -->
      <xsl:variable name="hasAllYears" select="(every $year in $columns satisfies count($annex/year-total[@year = $year]) = 1)
        and empty($lines/amount[not(@none = ('true', '1'))][not(@year = $columns)])"/>
      <!-- What all amounts come to; a line with a missing amount counts with its declared total. -->
      <xsl:variable name="sum" select="sum($lines ! (if (total and f:lacks(.)) then xs:decimal(total)
        else f:sum(amount[not(@none = ('true', '1'))])), 0.0)"/>
      <xsl:sequence select="$annex[grand-total][
          xs:decimal(grand-total) ne $sum
            and not($hasAllYears and xs:decimal(grand-total) eq f:sum(year-total) and f:sum(year-total) gt $sum
              and (some $line in $lines satisfies empty($line/total) and f:lacks($line)))
          or exists($lines) and empty($lines[not(total)]) and xs:decimal(grand-total) ne f:sum($lines/total)
          or $hasAllYears and xs:decimal(grand-total) ne f:sum(year-total)]
        ! f:report('grand-total-mismatch', 'annex ' || @plan)"/>
      <xsl:sequence select="$tasks[not(goal)] ! f:report('task-without-goal', 'task ' || @number)"/>
      <xsl:sequence select="$tasks/assignment[not(deadline)] ! f:report('assignment-without-deadline', f:assignment(.))"/>
      <xsl:if test="$assessment">
        <xsl:sequence select="$tasks[not(assignment/funder or cost/@funder)][empty(key('fundsOfTask', @number, $inAssessment))]
          ! f:report('task-without-funding', 'task ' || @number)"/>
        <xsl:sequence select="$lines[empty(key('fundsOfLine', @id, $inAssessment))] ! f:report('line-without-task', 'line ' || @id)"/>
      </xsl:if>
      <xsl:sequence select="$tasks/(refers-to, depends-on)[@task][not(f:isTask(@task))]
        ! f:report('dangling-task-reference', 'task ' || ../@number || ' · ' || local-name() || ' · ' || @task)"/>
      <xsl:sequence select="$assessment/funds[not(f:isTask(@task))]
        ! f:report('dangling-task-reference', 'line ' || @line || ' · funds · ' || @task)"/>
      <xsl:sequence select="$assessment/responds[not(f:isTask(@task))]
        ! f:report('dangling-task-reference', 'recommendation ' || @recommendation || ' · responds · ' || @task)"/>
      <xsl:sequence select="$progress/task[not(f:isTask(@number))] ! f:report('dangling-task-reference', 'task · ' || @number)"/>
      <!-- Dates compare as text does. -->
      <xsl:sequence select="$tasks/assignment[deadline/(@from, @to)[string() lt $plan/@start or string() gt $plan/@end]]
        ! f:report('deadline-outside-period', f:assignment(.))"/>
      <xsl:variable name="first" select="substring($plan/@start, 1, 4)"/>
      <xsl:variable name="last" select="substring($plan/@end, 1, 4)"/>
      <xsl:for-each select="$tasks[assignment][not(assignment[not(deadline/@to)])][count(key('task', @number, $inPlan)) = 1]">
        <xsl:variable name="task" select="."/>
        <xsl:for-each select="distinct-values(key('fundsOfTask', @number, $inAssessment)/@line) ! key('line', ., $inAnnex)/amount
            [not(@none = ('true', '1'))][@year ge $first and @year le $last][xs:decimal(.) gt 0]">
          <xsl:variable name="year" select="string(@year)"/>
          <xsl:variable name="all" select="key('task', key('fundsOfLine', ../@id, $inAssessment)/@task, $inPlan)"/>
          <xsl:if test="not($all/assignment/deadline[f:runs(., $year)])
              and not($all[not(assignment) or assignment[not(deadline/@to)]])">
            <xsl:sequence select="f:report('funding-outside-deadline', 'task ' || $task/@number || ' · ' || ../@id || '/' || $year)"/>
          </xsl:if>
        </xsl:for-each>
      </xsl:for-each>
      <xsl:sequence select="$tasks[count(key('task', @number, $inPlan)) gt 1][not(. is key('task', @number, $inPlan)[1])]
        ! f:report('duplicate-task-number', 'task ' || @number)"/>
      <!-- A number of no task, or of several, answers nothing. -->
      <xsl:sequence select="$recommendations/round/recommendation[$assessment][
          empty(key('answers', @id, $inAssessment)[count(key('task', @task, $inPlan)) = 1])]
        ! f:report('recommendation-unaddressed', 'recommendation ' || @id)"/>
    </xsl:value-of>
  </xsl:template>
</xsl:stylesheet>
