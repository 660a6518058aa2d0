// What each kind of form says in English.

extension EnglishForms {
    var progress: ProgressFormPhrases {
        ProgressFormPhrases(
            title: "Progress of the plan",
            introduction: [
                "This form asks how far each task of the plan is and what was spent on each line of its funding annex. What was reported "
                    + "before stands in it already."
            ],
            reportSheet: "Report", reportNote: "The day to which everything in this form holds.", matter: "Matter",
            asOf: "The report holds to", answer: "Answer", tasksSheet: "Tasks",
            tasksNote: "How far each task is, and since when.", number: "Number", task: "Task", leads: "Lead",
            deadline: "Deadline", status: "State", on: "Since", note: "Note", spendingSheet: "Spending",
            spendingNote:
                "What was spent on each line in each year. Leave empty what is not known; 0 says that nothing was spent.",
            line: "Line", body: "Body", activity: "Activity", year: "Year", planned: "Planned", spent: "Spent",
            noDay:
                "The report does not say to which day it holds (sheet “Report”); without that nothing of it can be taken."
        )
    }

    var assessment: AssessmentFormPhrases {
        AssessmentFormPhrases(
            title: "Assessment of the plan",
            introduction: [
                "This form asks which line of the funding annex pays for which task, and which task answers which recommendation. A row stands for each judgement that the dossier has, and for each that may be one; the reasons for that come from the dossier itself and decide nothing.",
                "What you leave open is asked again the next time; until then the audit takes it for a no. Judgements that nobody proposed go into the rows at the end of each sheet.",
            ],
            assessorSheet: "Assessor",
            assessorNote: "Who judges, and when; it stands over all judgements.",
            plan: "Plan",
            assessor: "Assessor",
            date: "Day",
            fundingSheet: "Funding",
            fundingNote: "Does the line pay for the task? Say yes or no, and why.",
            linesWithoutRow: "Lines without a row:",
            line: "Line",
            lineHint: "Choose the line that pays.",
            task: "Task",
            taskHint: "Choose the task.",
            grounds: "Why it is asked",
            decision: "Yes or no",
            fundingHint: "Yes: the line pays for the task. No: it does not.",
            reason: "Reason",
            reasonHint: "Why you judge so, with the words of the plan where there are some.",
            responseSheet: "Responses",
            responseNote:
                "Does the task answer the recommendation, or the element of it? Say yes or no, how far, by what kind of act, and why.",
            recommendationsWithoutRow: "Recommendations without a row:",
            recommendation: "Recommendation",
            recommendationHint: "Choose the recommendation.",
            element: "Element",
            elementHint: "Choose the element that is answered; left empty, all of the recommendation is meant.",
            asked: "What is asked",
            responseHint: "Yes: the task answers it, in full or in part. No: it does not answer it.",
            extent: "How far",
            extentHint: "How far the task answers what is asked. Only with yes.",
            nature: "By what kind of act",
            natureHint: "What the task does about it.",
            assessorAndDate: "Assessor and day",
            noAssessor:
                "The form does not say who judges and when (sheet “Assessor”); without that no judgement can be taken.",
            noWithExtent:
                "The answer is no, and yet says how far; expected yes, or nothing here. The row was not taken."
        )
    }

    func noIsNotKept(more: Int) -> String {
        "The line was not taken as paying for the task. The assessment has no place for the reason, which stands in this form alone."
            + (more > 0 ? " The same holds for \(count(more, "more row", "more rows")) of this sheet." : "")
    }

    var answers: AnswersFormPhrases {
        AnswersFormPhrases(
            title: "Questions of an import",
            introduction: [
                "This form asks what the documents leave open. Every question stands with the words of the document and its place in it."
            ],
            documents: "Documents",
            questionsSheet: "Questions",
            questionsNote: "Choose an answer from the list; what you leave empty stays open.",
            about: "About",
            asked: "Question",
            words: "Words of the document",
            place: "Place",
            answer: "Answer",
            reason: "Reason")
    }

    var decisions: DecisionsFormPhrases {
        DecisionsFormPhrases(
            title: "Decisions on findings",
            introduction: [
                "This form asks what becomes of each finding to which a body replied: it is upheld, amended, or withdrawn. The reply stands beside it."
            ],
            repliesSheet: "Replies",
            repliesNote: "What becomes of the finding, by whose decision, when and why. All four are needed.",
            notHeard:
                "The body has replied to this finding before: an audit hears its first reply, and what is decided here changes nothing.",
            body: "Body",
            finding: "Finding",
            position: "Position",
            text: "Reply",
            measures: "Measures",
            evidence: "Evidence",
            decision: "Decision",
            date: "Day",
            by: "By",
            reason: "Reason",
            reasonHint: "Why; it is printed beside the finding.")
    }
}
